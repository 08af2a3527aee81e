/** The search page and the palette. */
@NullMarked
package dev.slipway.portal.search.ui;

import org.jspecify.annotations.NullMarked;
