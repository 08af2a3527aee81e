/** The pages of upgrades. */
@NullMarked
package dev.slipway.portal.scaffolding.upgrades.ui;

import org.jspecify.annotations.NullMarked;
