/** Functions that take in the events of an event bus. */
@NullMarked
package dev.slipway.generator.eventbridge;

import org.jspecify.annotations.NullMarked;
