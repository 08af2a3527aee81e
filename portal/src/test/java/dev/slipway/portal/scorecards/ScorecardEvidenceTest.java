package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scorecards tell an approver of a release. */
@Tag("database")
class ScorecardEvidenceTest {
    @TempDir
    Path folder;

    @AutoClose
    private ScoredCatalog scored;

    @BeforeEach
    void open() {
        scored = new ScoredCatalog(folder);
    }

    @Test
    void aReleaseThatGetsWorseSaysSoInItsEvidence() {
        CommitId before = scored.catalog.source().tip();
        CommitId after = scored.catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        ScorecardEvidence evidence = new ScorecardEvidence(scored.standings);

        Finding worse = evidence.gather(
                new Comparison(new FunctionName("orders-api"), Optional.of(release(1, before)), release(2, after)));
        assertThat(worse.verdict().grade()).isEqualTo(Grade.BAD);
        assertThat(worse.production()).isEqualTo("2 met");
        assertThat(worse.candidate()).isEqualTo("1 met, 1 not met");
        assertThat(worse.details()).singleElement().asString().contains("src/lib.rs:1");

        Finding first =
                evidence.gather(new Comparison(new FunctionName("orders-api"), Optional.empty(), release(1, before)));
        assertThat(first.verdict().grade()).isEqualTo(Grade.GOOD);
        assertThat(evidence.gather(new Comparison(
                                new FunctionName("orders-api"),
                                Optional.empty(),
                                release(3, new CommitId("0".repeat(40)))))
                        .verdict()
                        .grade())
                .isEqualTo(Grade.MISSING);
    }

    @Test
    void evidenceNamesWhatIsExemptAndWhatIsNotKnownAndIsNotGreenThen() {
        CommitId unwraps = scored.catalog.write("functions/orders-api/src/lib.rs", "fn a() { b.unwrap(); }");
        scored.catalog.write("scorecards.yaml", ScoredCatalog.RULES.replace("[no-unwrap]", "[no-unwrap, arm64]") + """
                exemptions:
                  - {function: orders-api, check: no-unwrap, reason: It is rewritten., until: 2027-01-31, approver: ada}
                """);
        ScorecardEvidence evidence = new ScorecardEvidence(scored.standings);

        Finding exempt =
                evidence.gather(new Comparison(new FunctionName("orders-api"), Optional.empty(), release(1, unwraps)));
        assertThat(exempt.candidate()).isEqualTo("2 met, 1 exempt");
        assertThat(exempt.verdict()).isEqualTo(new Finding.Verdict(Grade.NEUTRAL, "1 exempt"));
        assertThat(exempt.details())
                .singleElement()
                .asString()
                .contains("src/lib.rs:1", "until 2027-01-31", "ada", "It is rewritten.");

        scored.catalog.write("functions/orders-api/function.yaml", "schema: 1");
        CommitId unreadable = scored.catalog.write("functions/orders-api/src/lib.rs", "fn a() {}");
        Finding unknown = evidence.gather(
                new Comparison(new FunctionName("orders-api"), Optional.empty(), release(2, unreadable)));
        assertThat(unknown.candidate()).isEqualTo("2 met, 1 not known");
        assertThat(unknown.verdict()).isEqualTo(new Finding.Verdict(Grade.MISSING, "1 not known"));
        assertThat(unknown.details()).containsExactly("Runs on arm64: Not known. function.yaml cannot be read.");
    }

    private static Release release(int number, CommitId revision) {
        return new Release(new ReleaseNumber(number), revision, new ArtefactDigest("a".repeat(64)));
    }
}
