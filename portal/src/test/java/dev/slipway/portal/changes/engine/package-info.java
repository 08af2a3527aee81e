/** Tests of how operations are kept and run. */
@NullMarked
package dev.slipway.portal.changes.engine;

import org.jspecify.annotations.NullMarked;
