/** The local delivery pipeline: runs, their stages, the releases that they build, and what each environment runs. */
@NullMarked
package dev.slipway.portal.localcloud.pipeline;

import org.jspecify.annotations.NullMarked;
