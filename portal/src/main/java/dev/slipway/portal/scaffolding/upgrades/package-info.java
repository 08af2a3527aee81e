/** Upgrades of generated code: what is behind, what an upgrade changes, and the operations that make it. */
@NullMarked
package dev.slipway.portal.scaffolding.upgrades;

import org.jspecify.annotations.NullMarked;
