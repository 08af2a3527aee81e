/** Keeps operations in the database and runs them, also those that an earlier process left unfinished. */
@NullMarked
package dev.slipway.portal.changes.engine;

import org.jspecify.annotations.NullMarked;
