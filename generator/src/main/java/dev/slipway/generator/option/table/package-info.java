/** The option of using tables. */
@NullMarked
package dev.slipway.generator.option.table;

import org.jspecify.annotations.NullMarked;
