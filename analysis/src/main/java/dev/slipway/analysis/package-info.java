/** Cold-start analysis without I/O: report lines, sketches, prices. */
@NullMarked
package dev.slipway.analysis;

import org.jspecify.annotations.NullMarked;
