/** The checks: each a small class over one fact. */
@NullMarked
package dev.slipway.portal.scorecards.checks;

import org.jspecify.annotations.NullMarked;
