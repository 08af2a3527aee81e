/** The function page and the tabs that the catalog itself fills. */
@NullMarked
package dev.slipway.portal.catalog.ui;

import org.jspecify.annotations.NullMarked;
