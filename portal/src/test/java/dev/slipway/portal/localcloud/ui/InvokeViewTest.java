package dev.slipway.portal.localcloud.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.CurrentWindow;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.CompilerMessage;
import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.localcloud.Report;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.localcloud.workbench.Access;
import dev.slipway.portal.localcloud.workbench.Bench;
import dev.slipway.portal.localcloud.workbench.Candidate;
import dev.slipway.portal.localcloud.workbench.LocalValueState;
import dev.slipway.portal.localcloud.workbench.Trial;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.CodeBlock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The states of the tab; nothing is loaded, since no test attaches it. */
@ExtendWith(CurrentWindow.class)
class InvokeViewTest {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");
    private static final Candidate RELEASE = new Candidate(
            new VersionLabel("3"),
            new CommitId("a".repeat(40)),
            new Artefact("0".repeat(64), Path.of("zip"), 1, Path.of("bootstrap")),
            NOON);

    private final InvokeView view = new InvokeView(manifest(), null, null);

    @Test
    void tellsItsStatesApart() {
        view.show(new AsyncState.Loading<>());
        assertThat(text(view)).contains("Loading…");

        view.show(new AsyncState.Empty<>(NOON));
        assertThat(text(view)).contains("There is nothing to invoke.");

        view.show(new AsyncState.Failed<>("This could not be loaded.", "1234abcd"));
        assertThat(text(view)).contains("This could not be loaded.", "Reference 1234abcd");

        view.show(new AsyncState.Stale<>(bench(new Access.Granted()), NOON, "The catalog is locked."));
        assertThat(text(view)).contains("The catalog is locked.", "Local values");
    }

    @Test
    void tellsTheStatesOfATrialApart() {
        ResultCard result = new ResultCard();
        Trial refused = new Trial.NotRun("The event is not JSON.");
        assertThat(text(result)).contains("Nothing was invoked yet.").doesNotContain("Loading…");

        result.show(new AsyncState.Loading<>());
        assertThat(text(result)).contains("Loading…");

        result.show(new AsyncState.Empty<>(NOON));
        assertThat(text(result)).contains("Nothing was invoked yet.");

        result.show(new AsyncState.Failed<>("This could not be loaded.", "1234abcd"));
        assertThat(text(result)).contains("Reference 1234abcd");

        result.show(new AsyncState.Loaded<>(refused, NOON));
        assertThat(text(result)).contains("The event is not JSON.", "as of 2026-11-03 12:00:00 UTC");

        result.show(new AsyncState.Stale<>(refused, NOON, "The process does not answer."));
        assertThat(text(result)).contains("The process does not answer.", "The event is not JSON.");
    }

    @Test
    void saysThatItIsNoSandboxAndHowMemoryIsLimited() {
        view.show(new AsyncState.Loaded<>(bench(new Access.Granted()), NOON));

        assertThat(text(view))
                .contains(
                        "it is no sandbox",
                        "Memory is sampled.",
                        "Between two events its process is paused",
                        "as of 2026-11-03 12:00:00 UTC");
        assertThat(button("invoke").isEnabled()).isTrue();
        assertThat(button("build").isEnabled()).isTrue();
    }

    @Test
    void saysWhyAPersonMayOnlyLook() {
        view.show(new AsyncState.Loaded<>(bench(new Access.Refused("Ask team identity.")), NOON));

        assertThat(text(view)).contains("Ask team identity.");
        assertThat(button("invoke").isEnabled()).isFalse();
        assertThat(button("build").isEnabled()).isFalse();
    }

    @Test
    void saysHowToGetCargo() {
        view.show(new AsyncState.Loaded<>(
                new Bench(
                        new Access.Granted(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Bench.Machine("Memory is sampled.", "Install Rust.")),
                NOON));

        assertThat(text(view)).contains("Install Rust. All else in the portal works without it.");
        assertThat(text(view)).contains("There is no build yet").doesNotContain("Local values");
    }

    @Test
    void tellsWhichValuesAreThereAndNeverThem() {
        view.show(new AsyncState.Loaded<>(bench(new Access.Granted()), NOON));

        assertThat(text(view)).contains("quotes/currency", "set", "quotes/provider-key", "no value");
    }

    @Test
    void showsResponseReportAndLog() {
        assertThat(text(TrialResult.of(new Trial.Ran(List.of(
                        invocation(new InvocationOutcome.Answered("{\"a\":1}".getBytes(StandardCharsets.UTF_8))))))))
                .contains("Answered", "3.00 ms", "init (cold start)", "4 MB", "\"a\" : 1", "REPORT RequestId: x");
    }

    @Test
    void saysWhatWentWrong() {
        assertThat(Stream.of(
                                new InvocationOutcome.FunctionError("Panic", "boom"),
                                new InvocationOutcome.TimedOut(Duration.ofSeconds(5)),
                                new InvocationOutcome.InitTimedOut(Duration.ofSeconds(10)),
                                new InvocationOutcome.Exited(true, "exit status 3"),
                                new InvocationOutcome.ResponseTooLarge(6_291_556),
                                new InvocationOutcome.OutOfMemory(256),
                                new InvocationOutcome.DiskFull(512),
                                new InvocationOutcome.NotStarted("no room"))
                        .map(outcome -> text(OutcomeWords.of(outcome))))
                .satisfiesExactly(
                        text -> assertThat(text).contains("Panic: boom"),
                        text -> assertThat(text).contains("within the 5 s of its manifest"),
                        text -> assertThat(text).contains("within 10 s"),
                        text -> assertThat(text).contains("Before its first event with exit status 3"),
                        text -> assertThat(text).contains("Lambda takes 6291556 bytes"),
                        text -> assertThat(text).contains("more than the 256 MB"),
                        text -> assertThat(text).contains("beyond 512 MB"),
                        text -> assertThat(text).contains("no room"));
    }

    @Test
    void sumsUpASeriesOfColdStarts() {
        Invocation one = invocation(new InvocationOutcome.Answered(new byte[0]));

        assertThat(text(TrialResult.of(new Trial.Ran(List.of(one, one, one)))))
                .contains("least init of 3", "median init", "most init", "Memory used");
    }

    @Test
    void namesMissingValues() {
        assertThat(text(TrialResult.of(
                        new Trial.ValuesMissing(List.of(new MissingValue(Kind.SECRET, "quotes/provider-key"))))))
                .contains("quotes/provider-key has no value: enter it under Invoke → Local values.");
    }

    @Test
    void showsACompileErrorWithItsLines() {
        assertThat(text(BuildWords.of(new BuildOutcome.CompileFailed(List.of(new CompilerMessage(
                        "functions/quotes-api/src/domain.rs",
                        7,
                        "mismatched types",
                        "error[E0308]: mismatched types"))))))
                .contains("Does not compile", "1 error", "functions/quotes-api/src/domain.rs:7", "error[E0308]");
    }

    private static Invocation invocation(InvocationOutcome outcome) {
        return new Invocation(
                "x",
                outcome,
                new Report(true, Duration.ofMillis(3), Duration.ofMillis(1), 256, 4),
                List.of(new LogLine(NOON, LogLine.Origin.PLATFORM, "REPORT RequestId: x")));
    }

    private static Bench bench(Access access) {
        return new Bench(
                access,
                List.of(RELEASE),
                List.of(new Bench.SampleEvent("example.json", "{}")),
                List.of(
                        new LocalValueState(Kind.PARAMETER, "quotes/currency", true),
                        new LocalValueState(Kind.SECRET, "quotes/provider-key", false)),
                new Bench.Machine("Memory is sampled.", ""));
    }

    private Button button(String id) {
        return (Button) all(view)
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(InvokeViewTest::all));
    }

    private static String text(Component component) {
        String code = all(component)
                .filter(CodeBlock.class::isInstance)
                .map(block -> ((CodeBlock) block).text())
                .collect(Collectors.joining("\n"));
        return component.getElement().getTextRecursively() + code;
    }

    private static Manifest manifest() {
        return ((ParsedManifest.Parsed) ManifestParser.parse("""
                schema: 1
                name: quotes-api
                owner: identity
                description: Quotes a price.
                trigger: {type: http, method: GET, path: /quotes}
                memory: 256
                timeout: 5
                architecture: arm64
                parameters: [quotes/currency]
                secrets: [quotes/provider-key]
                resources: {tables: [], queues: [], buckets: []}
                template: {name: http-api, version: 1.0.0}
                """)).manifest();
    }
}
