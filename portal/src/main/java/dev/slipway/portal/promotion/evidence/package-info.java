/** The evidence that every release has: tests, smoke, cold starts, size, rights and configuration. */
@NullMarked
package dev.slipway.portal.promotion.evidence;

import org.jspecify.annotations.NullMarked;
