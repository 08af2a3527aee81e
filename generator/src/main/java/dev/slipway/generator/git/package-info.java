/** The Git repository around a catalog's folder: commits of what was generated, and the branch that remembers it. */
@NullMarked
package dev.slipway.generator.git;

import org.jspecify.annotations.NullMarked;
