/** Turns templates into text in which no inserted value can break out of its place. */
@NullMarked
package dev.slipway.generator.rendering;

import org.jspecify.annotations.NullMarked;
