/** The option of using queues. */
@NullMarked
package dev.slipway.generator.option.queue;

import org.jspecify.annotations.NullMarked;
