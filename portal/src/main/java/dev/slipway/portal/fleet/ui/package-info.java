/** The Functions page. */
@NullMarked
package dev.slipway.portal.fleet.ui;

import org.jspecify.annotations.NullMarked;
