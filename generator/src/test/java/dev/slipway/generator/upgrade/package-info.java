@NullMarked
package dev.slipway.generator.upgrade;

import org.jspecify.annotations.NullMarked;
