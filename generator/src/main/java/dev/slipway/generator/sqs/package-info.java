/** Functions that take in the messages of an SQS queue. */
@NullMarked
package dev.slipway.generator.sqs;

import org.jspecify.annotations.NullMarked;
