package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitMerges;
import dev.slipway.portal.sourcecontrol.CommitProof;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A source that cannot be asked leaves a row that is missing, whatever it failed with. */
class EvidenceFolderTest {
    private static final Comparison COMPARISON = new Comparison(
            new FunctionName("orders-api"), Optional.empty(), Orders.release(1, new CommitId("0".repeat(40))));

    private final ManualSourceRepository repository = new ManualSourceRepository();
    private final CommitRanges ranges = new CommitRanges(
            repository,
            new CommitMakers(
                    new DefaultListableBeanFactory().getBeanProvider(CommitProof.class),
                    commit -> new CommitMerges.Merge.Unknown("none"),
                    repository));

    @Test
    void leavesTheRowOfASourceMissingThatOverflowsTheStack() {
        Evidence evidence = new EvidenceFolder(
                        List.of(
                                new ManualEvidence("scorecard", 10) {
                                    @Override
                                    public Finding gather(Comparison comparison) {
                                        throw new StackOverflowError();
                                    }
                                },
                                new ManualEvidence("checks", 20)),
                        ranges)
                .of(COMPARISON);

        assertThat(evidence.rows())
                .extracting(EvidenceRow::source, row -> row.finding().candidate())
                .containsExactly(tuple("scorecard", Finding.MISSING), tuple("checks", "passed"));
    }

    private static class ManualEvidence implements EvidenceSource {
        private final String id;
        private final int order;

        ManualEvidence(String id, int order) {
            this.id = id;
            this.order = order;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return id;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Finding gather(Comparison comparison) {
            return new Finding(Finding.NOTHING_RUNS, "passed", new Finding.Verdict(Finding.Grade.GOOD, "passed"));
        }
    }
}
