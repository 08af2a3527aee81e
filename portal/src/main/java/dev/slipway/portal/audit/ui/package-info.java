/** The audit page. */
@NullMarked
package dev.slipway.portal.audit.ui;

import org.jspecify.annotations.NullMarked;
