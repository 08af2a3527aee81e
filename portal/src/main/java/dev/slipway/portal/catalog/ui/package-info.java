/** The function page with its tabs of overview and source, and the pages of functions that cannot be read. */
@NullMarked
package dev.slipway.portal.catalog.ui;

import org.jspecify.annotations.NullMarked;
