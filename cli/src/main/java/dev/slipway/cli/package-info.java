/** The command line: one launcher for what the libraries do. */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
