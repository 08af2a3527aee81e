/** The option of being packed in another way, or larger, than others. */
@NullMarked
package dev.slipway.generator.option.packaging;

import org.jspecify.annotations.NullMarked;
