/** Tests of operations, on a real repository and a database in memory. */
@NullMarked
package dev.slipway.portal.changes;

import org.jspecify.annotations.NullMarked;
