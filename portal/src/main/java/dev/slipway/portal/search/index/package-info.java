/** The index in memory, what goes into it, and how it is kept up to date. */
@NullMarked
package dev.slipway.portal.search.index;

import org.jspecify.annotations.NullMarked;
