/** The page on which settings are seen, connections tried out, and personal preferences chosen. */
@NullMarked
package dev.slipway.portal.shell.settings.ui;

import org.jspecify.annotations.NullMarked;
