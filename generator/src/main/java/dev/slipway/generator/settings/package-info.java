/** Functions that declare parameters, secrets, tables, queues or buckets. */
@NullMarked
package dev.slipway.generator.settings;

import org.jspecify.annotations.NullMarked;
