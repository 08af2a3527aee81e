/** Reads functions and teams from the catalog repository. */
@NullMarked
package dev.slipway.portal.catalog.git;

import org.jspecify.annotations.NullMarked;
