package dev.slipway.portal.promotion;

import java.util.List;
import java.util.Optional;

/**
 * All that speaks for and against a release.
 *
 * @param rows the rows in their order
 * @param range the commits that would reach production
 * @param digest what binds a decision to both
 */
public record Evidence(List<EvidenceRow> rows, CommitRange range, EvidenceDigest digest) {

    public Evidence {
        rows = List.copyOf(rows);
    }

    /** The row of one source. */
    public Optional<EvidenceRow> row(String source) {
        return rows.stream().filter(row -> row.source().equals(source)).findFirst();
    }
}
