/** What every function has: a crate and a manifest. */
@NullMarked
package dev.slipway.generator.crate;

import org.jspecify.annotations.NullMarked;
