/** The addresses below {@code /api}: tokens only, problems as RFC 9457. */
@NullMarked
package dev.slipway.portal.api.web;

import org.jspecify.annotations.NullMarked;
