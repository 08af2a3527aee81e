/** Tests of the operation page. */
@NullMarked
package dev.slipway.portal.changes.ui;

import org.jspecify.annotations.NullMarked;
