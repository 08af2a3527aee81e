package dev.slipway.portal.localcloud.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.localcloud.BuiltReleases;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.localcloud.runtime.RuntimeHost;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.telemetry.TuningBench.Outcome;
import dev.slipway.portal.telemetry.TuningBench.Size;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.json.JsonMapper;

/** Running a function at several sizes: by hand, and as real processes on the Runtime API host. */
@Timeout(120)
@SpringJUnitConfig(WorkbenchSetting.class)
@ActiveProfiles("local")
class TuningTrialsTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");

    @TempDir
    private Path folder;

    @Autowired
    private ManualFunctions byHand;

    @Autowired
    private Functions catalog;

    @Autowired
    private SampleEvents events;

    @Autowired
    private Artefacts artefacts;

    private TipBuilds tipBuilds;

    private final List<String> progress = new ArrayList<>();

    /** What other tests have built by hand is none of this one's business. */
    @BeforeEach
    void forgetBuilds() {
        tipBuilds =
                new TipBuilds(new DataFolder(folder.resolve("builds")), artefacts, new JsonMapper(), Clock.systemUTC());
    }

    @AfterEach
    void reset() {
        byHand.reset();
    }

    @Test
    void asksForABuildFirst() {
        TuningTrials trials = new TuningTrials(
                byHand,
                catalog,
                new Candidates(tipBuilds, new StaticListableBeanFactory().getBeanProvider(BuiltReleases.class)),
                events);

        assertThat(trials.run(new FunctionName("never-built"), List.of(128, 256), 3, progress::add))
                .isInstanceOfSatisfying(
                        Outcome.NotRun.class,
                        notRun -> assertThat(notRun.reason()).contains("There is no build of never-built yet"));
    }

    @Test
    void runsEachSizeInAnEnvironmentOfItsOwn() {
        Outcome outcome = trials(byHand, Path.of("bootstrap")).run(QUOTES, List.of(128, 1_769), 4, progress::add);

        assertThat(outcome).isEqualTo(new Outcome.Measured(List.of(new Size(128, 1, 4), new Size(1_769, 1, 4))));
        assertThat(progress).containsExactly("Running at 128 MB", "Running at 1769 MB");
        assertThat(byHand.started)
                .allSatisfy(deployment -> assertThat(deployment.environment()).isEqualTo(LocalEnvironment.TUNING))
                .extracting(deployment -> deployment.manifest().memory().megabytes())
                .containsExactly(128, 1_769);
        assertThat(byHand.closed).hasSameSizeAs(byHand.started);
    }

    @Test
    void namesMissingValuesInsteadOfRunning() {
        byHand.missing = List.of(new MissingValue(Kind.SECRET, "quotes/provider-key"));

        assertThat(trials(byHand, Path.of("bootstrap")).run(QUOTES, List.of(128, 256), 4, progress::add))
                .isEqualTo(new Outcome.NotRun(byHand.missing.getFirst().sentence()));
    }

    @Test
    void measuresARealProcessAtEachSize() {
        try (RuntimeHost host = new RuntimeHost(folder)) {
            host.enterValues(WorkbenchTest.manifest());
            TuningTrials trials = trials(host.functions(), RuntimeHost.program("echoes", folder));

            assertThat(trials.run(QUOTES, List.of(256, 1_024), 5, progress::add))
                    .isInstanceOfSatisfying(Outcome.Measured.class, measured -> {
                        assertThat(measured.sizes()).extracting(Size::memoryMb).containsExactly(256, 1_024);
                        assertThat(measured.sizes()).allSatisfy(size -> {
                            assertThat(size.meanMs()).isPositive();
                            assertThat(size.requests()).isEqualTo(5);
                        });
                    });
            assertThat(trials.processor().sentence())
                    .as("whether durations count depends on the machine")
                    .contains(trials.processor().limited() ? "one whole processor at 1,769 MB" : "count for no advice");
        }
    }

    @Test
    void saysThatARealProcessDoesNotAnswer() {
        try (RuntimeHost host = new RuntimeHost(folder)) {
            host.enterValues(WorkbenchTest.manifest());

            assertThat(trials(host.functions(), RuntimeHost.program("fails", folder))
                            .run(QUOTES, List.of(256, 1_024), 2, progress::add))
                    .isInstanceOfSatisfying(
                            Outcome.NotRun.class,
                            notRun -> assertThat(notRun.reason())
                                    .contains(
                                            "did not answer its example event", "256 MB: The function reported Panic"));
        }
    }

    private TuningTrials trials(LocalFunctions functions, Path executable) {
        BuiltReleases releases = function -> List.of(new BuiltReleases.BuiltRelease(
                new ReleaseNumber(3),
                new CommitId("a".repeat(40)),
                new Artefact("1".repeat(64), executable, 0, executable),
                Instant.EPOCH));
        return new TuningTrials(
                functions,
                catalog,
                new Candidates(
                        tipBuilds,
                        new StaticListableBeanFactory(Map.of("releases", releases))
                                .getBeanProvider(BuiltReleases.class)),
                events);
    }
}
