/** Functions that take in the changes of a DynamoDB table. */
@NullMarked
package dev.slipway.generator.dynamodb;

import org.jspecify.annotations.NullMarked;
