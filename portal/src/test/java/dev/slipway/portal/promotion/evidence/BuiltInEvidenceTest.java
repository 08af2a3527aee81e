package dev.slipway.portal.promotion.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.promotion.ManualSourceRepository;
import dev.slipway.portal.promotion.Orders;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.ReleasedManifests;
import dev.slipway.portal.promotion.RunFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuiltInEvidenceTest {
    private final ManualDeliveryPipelines pipelines = new ManualDeliveryPipelines();
    private final ManualSourceRepository repository = new ManualSourceRepository();
    private final ReleasedManifests manifests = new ReleasedManifests(repository);

    private Release production;
    private Release candidate;

    @BeforeEach
    void releaseTwice() {
        production = Orders.release(17, repository.commit("Lin <l@x>", "one", file(256, "")));
        candidate = Orders.release(18, repository.commit("Lin <l@x>", "two", Map.of("functions/orders-api/a.rs", "a")));
    }

    @Test
    void comparesTests() {
        measured(production, Optional.of(new RunFacts.Checks(214, 0, Duration.ZERO)), 11.4, 1_010_000);
        measured(candidate, Optional.of(new RunFacts.Checks(221, 0, Duration.ZERO)), 11.4, 1_010_000);

        assertThat(new ChecksEvidence(pipelines).gather(both()))
                .isEqualTo(new Finding("214 passed", "221 passed", new Finding.Verdict(Grade.GOOD, "green")));
    }

    @Test
    void showsFailedTestsAsBadAndNoTestsAsAWarning() {
        measured(candidate, Optional.of(new RunFacts.Checks(220, 1, Duration.ZERO)), 11.4, 1);
        assertThat(new ChecksEvidence(pipelines).gather(both()).verdict())
                .isEqualTo(new Finding.Verdict(Grade.BAD, "1 failed"));

        measured(candidate, Optional.of(new RunFacts.Checks(0, 0, Duration.ZERO)), 11.4, 1);
        assertThat(new ChecksEvidence(pipelines).gather(both()).verdict().grade())
                .isEqualTo(Grade.WARN);
    }

    @Test
    void readsMissingWhereNothingRan() {
        for (var source : List.of(
                new ChecksEvidence(pipelines),
                new SmokeEvidence(pipelines),
                new InitEvidence(pipelines),
                new ZipEvidence(pipelines))) {
            Finding finding = source.gather(both());
            assertThat(finding.candidate()).as(source.id()).isEqualTo("missing");
            assertThat(finding.verdict().grade()).as(source.id()).isEqualTo(Grade.MISSING);
        }
    }

    @Test
    void callsNoEventsMissingRatherThanGreen() {
        pipelines.put(
                Orders.NAME,
                new RunFacts(
                        candidate,
                        Optional.empty(),
                        Optional.of(new RunFacts.Smoke(0, 0, "")),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(new SmokeEvidence(pipelines).gather(both()).verdict())
                .isEqualTo(new Finding.Verdict(Grade.MISSING, "no events"));
    }

    @Test
    void seesNoChangeInTheSameColdStarts() {
        measured(production, Optional.empty(), 11.4, 1);
        measured(candidate, Optional.empty(), 11.4, 1);

        Finding finding = new InitEvidence(pipelines).gather(both());

        assertThat(finding.verdict()).isEqualTo(new Finding.Verdict(Grade.GOOD, "no change"));
        assertThat(finding.details())
                .singleElement()
                .asString()
                .contains("95 % interval", "10 against 10 cold starts at 256 MB");
    }

    @Test
    void seesColdStartsThatTakeThreeTimesAsLong() {
        measured(production, Optional.empty(), 11.4, 1);
        measured(candidate, Optional.empty(), 35.6, 1);

        assertThat(new InitEvidence(pipelines).gather(both()).verdict())
                .isEqualTo(new Finding.Verdict(Grade.BAD, "+213 %"));
    }

    @Test
    void givesTheSameRowForTheSameColdStarts() {
        measured(production, Optional.empty(), 11.4, 1);
        measured(candidate, Optional.empty(), 12.3, 1);
        InitEvidence source = new InitEvidence(pipelines);

        assertThat(source.gather(both())).isEqualTo(source.gather(both()));
    }

    @Test
    void comparesZipSizes() {
        measured(production, Optional.empty(), 11.4, 1_010_000);
        measured(candidate, Optional.empty(), 11.4, 1_018_000);
        assertThat(new ZipEvidence(pipelines).gather(both()))
                .isEqualTo(new Finding("1.01 MB", "1.02 MB", new Finding.Verdict(Grade.GOOD, "+8 kB")));

        measured(candidate, Optional.empty(), 11.4, 20_000_001);
        assertThat(new ZipEvidence(pipelines).gather(both()).verdict())
                .isEqualTo(new Finding.Verdict(Grade.BAD, "over 20.00 MB"));
    }

    @Test
    void saysWhatTheFunctionMayDoMore() {
        candidate = Orders.release(
                18, repository.commit("Lin <l@x>", "three", file(256, "{name: orders-archive, access: read}")));

        Finding finding = new PermissionsEvidence(pipelines, manifests).gather(both());

        assertThat(finding.verdict()).isEqualTo(new Finding.Verdict(Grade.WARN, "+ reads table orders-archive"));
        assertThat(finding.details()).singleElement().asString().startsWith("May now: reads table orders-archive");
    }

    @Test
    void saysWhichSettingsChange() {
        assertThat(new ConfigurationEvidence(manifests).gather(both()).verdict())
                .isEqualTo(new Finding.Verdict(Grade.GOOD, "same"));

        candidate = Orders.release(18, repository.commit("Lin <l@x>", "three", file(512, "")));
        Finding finding = new ConfigurationEvidence(manifests).gather(both());
        assertThat(finding.verdict()).isEqualTo(new Finding.Verdict(Grade.WARN, "memory changes"));
        assertThat(finding.details()).containsExactly("memory: 256 MB → 512 MB");
    }

    @Test
    void judgesAFirstReleaseByItselfAlone() {
        measured(candidate, Optional.of(new RunFacts.Checks(3, 0, Duration.ZERO)), 11.4, 1_010_000);
        Comparison first = new Comparison(Orders.NAME, Optional.empty(), candidate);

        assertThat(new ChecksEvidence(pipelines).gather(first).production()).isEqualTo("nothing runs");
        assertThat(new InitEvidence(pipelines).gather(first).verdict())
                .isEqualTo(new Finding.Verdict(Grade.NEUTRAL, "first release"));
        assertThat(new PermissionsEvidence(pipelines, manifests)
                        .gather(first)
                        .verdict()
                        .grade())
                .isEqualTo(Grade.WARN);
    }

    private Comparison both() {
        return new Comparison(Orders.NAME, Optional.of(production), candidate);
    }

    private void measured(Release release, Optional<RunFacts.Checks> checks, double initMillis, long zip) {
        List<Double> starts = new ArrayList<>();
        for (int i = -5; i < 5; i++) {
            starts.add(initMillis + 0.1 * i);
        }
        pipelines.put(
                Orders.NAME,
                new RunFacts(
                        release,
                        checks,
                        Optional.empty(),
                        Optional.of(new RunFacts.ColdStarts(new MemorySize(256), starts)),
                        Optional.of(zip)));
    }

    private static Map<String, String> file(int memory, String tables) {
        return Map.of("functions/orders-api/function.yaml", Orders.manifest(memory, tables));
    }
}
