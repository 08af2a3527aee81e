/** Generates a Rust function: a FunctionSpec in, an in-memory tree of files out. */
@NullMarked
package dev.slipway.generator;

import org.jspecify.annotations.NullMarked;
