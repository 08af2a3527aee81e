/** How the code of functions is built and packed for a synthesis. */
@NullMarked
package dev.slipway.infra.build;

import org.jspecify.annotations.NullMarked;
