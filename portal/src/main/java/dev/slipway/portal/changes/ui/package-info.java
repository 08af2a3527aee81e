/** The page of an operation, live, and what failed on Home. */
@NullMarked
package dev.slipway.portal.changes.ui;

import org.jspecify.annotations.NullMarked;
