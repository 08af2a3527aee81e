/** A Cargo workspace of its own for a function that no catalog takes in. */
@NullMarked
package dev.slipway.generator.workspace;

import org.jspecify.annotations.NullMarked;
