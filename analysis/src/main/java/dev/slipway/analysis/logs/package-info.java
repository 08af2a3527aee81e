/** Exported logs: files as people save them, read line by line into what the platform wrote. Opens nothing itself. */
@NullMarked
package dev.slipway.analysis.logs;

import org.jspecify.annotations.NullMarked;
