/** Builds and checks with cargo, and the store of artefacts. */
@NullMarked
package dev.slipway.portal.localcloud.build;

import org.jspecify.annotations.NullMarked;
