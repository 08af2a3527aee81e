/** Brings generated code to newer templates: merges trees three ways, with conflicts as data that a person decides. */
@NullMarked
package dev.slipway.generator.upgrade;

import org.jspecify.annotations.NullMarked;
