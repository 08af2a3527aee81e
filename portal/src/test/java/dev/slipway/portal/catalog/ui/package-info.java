/** Tests of the function page. */
@NullMarked
package dev.slipway.portal.catalog.ui;

import org.jspecify.annotations.NullMarked;
