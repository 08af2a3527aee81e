package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;

/** Event: the portal itself made a commit; other modules listen to {@link CatalogChanged}, which follows from it. */
public record CommitMade(CommitId commit) {}
