/** Cargo's lock file, changed without cargo: the entry of a new workspace member is computed from what the file holds. */
@NullMarked
package dev.slipway.generator.cargo;

import org.jspecify.annotations.NullMarked;
