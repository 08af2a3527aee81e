/** The option of having concurrency of its own. */
@NullMarked
package dev.slipway.generator.option.concurrency;

import org.jspecify.annotations.NullMarked;
