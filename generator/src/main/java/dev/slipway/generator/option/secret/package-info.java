/** The option of having secrets. */
@NullMarked
package dev.slipway.generator.option.secret;

import org.jspecify.annotations.NullMarked;
