/**
 * The local delivery pipeline: runs, their stages, the releases that they build, and what each environment runs; see
 * docs/decisions/0010-the-local-pipeline-keeps-a-book.md.
 */
@NullMarked
package dev.slipway.portal.localcloud.pipeline;

import org.jspecify.annotations.NullMarked;
