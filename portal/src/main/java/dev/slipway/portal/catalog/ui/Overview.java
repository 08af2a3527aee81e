package dev.slipway.portal.catalog.ui;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.Optional;

/**
 * What the overview tells of a function.
 *
 * @param owner the owning team's title, with what is wrong with it
 * @param lastChange the newest commit that touched its folder
 */
record Overview(Manifest manifest, String owner, Optional<CommitSummary> lastChange) {}
