/** The main layout, home, and the pages for what was not found or failed. */
@NullMarked
package dev.slipway.portal.shell.ui;

import org.jspecify.annotations.NullMarked;
