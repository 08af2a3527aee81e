/** The option of running in the account's VPC. */
@NullMarked
package dev.slipway.generator.option.network;

import org.jspecify.annotations.NullMarked;
