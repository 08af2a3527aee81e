@NullMarked
package dev.slipway.portal.scaffolding.upgrades;

import org.jspecify.annotations.NullMarked;
