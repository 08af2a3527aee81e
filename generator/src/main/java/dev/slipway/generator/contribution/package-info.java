/** What the parts of a function are gathered in, and by whom. */
@NullMarked
package dev.slipway.generator.contribution;

import org.jspecify.annotations.NullMarked;
