/** Pages of the guidelines. */
@NullMarked
package dev.slipway.portal.guidelines.ui;

import org.jspecify.annotations.NullMarked;
