/** What assistants are told about a catalog and its functions, from one source. */
@NullMarked
package dev.slipway.generator.prompts;

import org.jspecify.annotations.NullMarked;
