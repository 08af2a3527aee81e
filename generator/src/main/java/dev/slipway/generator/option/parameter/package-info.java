/** The option of having parameters. */
@NullMarked
package dev.slipway.generator.option.parameter;

import org.jspecify.annotations.NullMarked;
