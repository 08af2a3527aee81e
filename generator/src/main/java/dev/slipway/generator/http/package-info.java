/** Functions that answer a route of an HTTP API. */
@NullMarked
package dev.slipway.generator.http;

import org.jspecify.annotations.NullMarked;
