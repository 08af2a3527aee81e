/** The manifest of a function (function.yaml): model, parser with line numbers, limits, and the permissions derived from it. */
@NullMarked
package dev.slipway.manifest;

import org.jspecify.annotations.NullMarked;
