/** The page of one run: its stages, their times and logs, live. */
@NullMarked
package dev.slipway.portal.localcloud.pipeline.ui;

import org.jspecify.annotations.NullMarked;
