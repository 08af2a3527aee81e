package dev.slipway.portal.localcloud.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.pipeline.CodeProblem;
import dev.slipway.portal.localcloud.pipeline.ColdStart;
import dev.slipway.portal.localcloud.pipeline.LogPage;
import dev.slipway.portal.localcloud.pipeline.RunControl;
import dev.slipway.portal.localcloud.pipeline.RunDetails;
import dev.slipway.portal.localcloud.pipeline.RunFindings;
import dev.slipway.portal.localcloud.pipeline.RunId;
import dev.slipway.portal.localcloud.pipeline.RunReport;
import dev.slipway.portal.localcloud.pipeline.RunStatus;
import dev.slipway.portal.localcloud.pipeline.SmokeResult;
import dev.slipway.portal.localcloud.pipeline.Stage;
import dev.slipway.portal.localcloud.pipeline.StageProgress;
import dev.slipway.portal.localcloud.pipeline.StageStatus;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class RunViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final RunView view = new RunView(
            new DefaultListableBeanFactory().getBeanProvider(RunControl.class),
            new AsyncLoader(Runnable::run, Clock.systemUTC()),
            Clock.systemUTC());

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsTheStagesWithTheirTimesAndWhatCameOfThem() {
        view.show(new AsyncState.Loaded<>(waiting(), NOW));

        assertThat(text())
                .contains("orders-api, run 3", "release v2", "started by lin")
                .contains("Checks", "succeeded", "12 s from 10:00:00 UTC", "7 tests passed.")
                .contains("It waits for another person's approval.", "waits for a person")
                .contains("events/example.json", "answered", "1.25 ms")
                .contains("2.31 ms", "4 MB")
                .contains("as of 2026-11-20 10:00:00");
    }

    @Test
    void showsACompileErrorWithItsLine() {
        view.show(new AsyncState.Loaded<>(brokenBuild(), NOW));

        assertThat(text()).contains("functions/orders-api/src/handler.rs:12", "cannot find value `x`");
    }

    @Test
    void saysWhereRunsAreWhenThereIsNone() {
        view.show(new AsyncState.Empty<>(NOW));

        assertThat(text()).contains("There is no such run.");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("Reference 0badcafe");
    }

    @Test
    void saysOfAStaleRunHowOldItIs() {
        view.show(new AsyncState.Stale<>(waiting(), NOW, "Newer ones cannot be read now."));

        assertThat(text()).contains("2026-11-20 10:00:00", "Newer ones cannot be read now.", "Staging");
    }

    @Test
    void saysOfALogThatIsGoneWhy() {
        view.show(new AsyncState.Loaded<>(brokenBuild(), NOW));
        assertThat(text()).contains("No log is kept any more");

        view.show(new AsyncState.Loaded<>(waiting(), NOW));
        assertThat(text()).contains("Nothing was written here yet.");
    }

    @Test
    void theLogGrowsAtItsEndAndKeepsTheNewestLines() {
        LogPane log = new LogPane();
        log.restart(Stage.BUILD);
        List<LogPage.Line> lines = Stream.iterate(1, number -> number + 1)
                .limit(2100)
                .map(number -> new LogPage.Line(NOW, BuildLine.Kind.OUTPUT, "line " + number + "."))
                .toList();
        log.add(new LogPage(lines.subList(0, 10), 10));
        log.add(new LogPage(lines.subList(10, 2100), 2100));

        String text = text(log);
        assertThat(text)
                .contains("line 2100.", "line 101.", "The newest 2000 lines")
                .doesNotContain("line 100.");
        assertThat(log.next()).isEqualTo(2100);
    }

    private static RunReport waiting() {
        StageProgress done =
                new StageProgress(StageStatus.SUCCEEDED, 1, NOW, NOW.plusMillis(12_500), "Formatted, 7 tests passed.");
        return report(
                RunStatus.WAITING,
                Stage.APPROVAL,
                Map.of(
                        Stage.CHECKS,
                        done,
                        Stage.BUILD,
                        done,
                        Stage.STAGING,
                        done,
                        Stage.APPROVAL,
                        new StageProgress(StageStatus.IN_PROGRESS, 1, NOW, null, "")),
                new RunFindings(
                        Optional.of(7),
                        done,
                        List.of(new SmokeResult("example.json", true, 1.25, "")),
                        List.of(new ColdStart(2.31, 4)),
                        List.of()));
    }

    private static RunReport brokenBuild() {
        StageProgress failed =
                new StageProgress(StageStatus.FAILED, 1, NOW, NOW.plusSeconds(3), "It does not compile: 1 error.");
        return report(
                RunStatus.FAILED,
                Stage.BUILD,
                Map.of(Stage.BUILD, failed),
                new RunFindings(
                        Optional.empty(),
                        failed,
                        List.of(),
                        List.of(),
                        List.of(new CodeProblem(
                                "functions/orders-api/src/handler.rs",
                                12,
                                "cannot find value `x`",
                                "error[E0425]: …"))));
    }

    private static RunReport report(
            RunStatus status, Stage stage, Map<Stage, StageProgress> stages, RunFindings findings) {
        return new RunReport(
                new RunDetails(
                        new RunId(UUID.fromString("7b0c1f0e-2f2c-4f0e-9a64-0d3a51f3b0aa")),
                        new RunDetails.Subject(
                                new FunctionName("orders-api"),
                                3,
                                new CommitId("0123456789012345678901234567890123456789"),
                                Optional.of("lin"),
                                Optional.of(new ReleaseNumber(2))),
                        new RunDetails.Position(status, stage, !status.over(), status == RunStatus.FAILED),
                        new RunDetails.Times(NOW, Optional.empty()),
                        stages),
                findings);
    }

    private String text() {
        return text(view);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
