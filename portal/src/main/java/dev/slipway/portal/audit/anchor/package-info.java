/** Keeps the audit's anchors in a file. */
@NullMarked
package dev.slipway.portal.audit.anchor;

import org.jspecify.annotations.NullMarked;
