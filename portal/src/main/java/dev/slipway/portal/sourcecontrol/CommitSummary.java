package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.Map;

/** One commit as a list shows it. */
public record CommitSummary(
        CommitId id, String authorName, String authorEmail, Instant at, String subject, Map<String, String> trailers) {

    public CommitSummary {
        trailers = Map.copyOf(trailers);
    }
}
