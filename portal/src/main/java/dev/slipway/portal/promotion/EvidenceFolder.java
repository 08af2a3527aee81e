package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.uikit.Reference;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every source; one that fails leaves a row that is missing, never one that is green. */
@Component
class EvidenceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFolder.class);

    private final List<EvidenceSource> sources;
    private final CommitRanges ranges;

    EvidenceFolder(List<EvidenceSource> sources, CommitRanges ranges) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(EvidenceSource::order).thenComparing(EvidenceSource::id))
                .toList();
        this.ranges = ranges;
    }

    Evidence of(Comparison comparison) {
        CommitRange range = ranges.of(comparison);
        List<EvidenceRow> rows =
                sources.stream().map(source -> ask(source, comparison)).toList();
        return new Evidence(rows, range, EvidenceDigest.of(comparison, rows, range));
    }

    private static EvidenceRow ask(EvidenceSource source, Comparison comparison) {
        Finding finding = Isolated.call(() -> source.gather(comparison), e -> {
            LOG.error(
                    "Evidence {} of {} cannot be gathered, so its row is missing; reference {}",
                    source.id(),
                    comparison.function(),
                    Reference.next(),
                    e);
            return Finding.missing(Finding.MISSING, "not readable");
        });
        return new EvidenceRow(source.id(), source.label(), finding);
    }
}
