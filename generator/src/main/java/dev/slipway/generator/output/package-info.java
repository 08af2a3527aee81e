/** Where what one generation run gave can go: into a folder, a zip, a comparison or a Git commit. */
@NullMarked
package dev.slipway.generator.output;

import org.jspecify.annotations.NullMarked;
