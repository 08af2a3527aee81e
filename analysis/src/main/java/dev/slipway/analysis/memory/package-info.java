/** Memory recommendations: what a function's measured durations say about its memory size, and what they do not. */
@NullMarked
package dev.slipway.analysis.memory;

import org.jspecify.annotations.NullMarked;
