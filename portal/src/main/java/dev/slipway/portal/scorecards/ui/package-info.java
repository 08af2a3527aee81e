/** The fleet's page and the function's tab. */
@NullMarked
package dev.slipway.portal.scorecards.ui;

import org.jspecify.annotations.NullMarked;
