/** The option of using buckets. */
@NullMarked
package dev.slipway.generator.option.bucket;

import org.jspecify.annotations.NullMarked;
