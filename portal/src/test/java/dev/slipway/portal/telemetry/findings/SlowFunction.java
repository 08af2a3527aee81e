package dev.slipway.portal.telemetry.findings;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Sketch;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TemplateRef;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.CodeSize;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionConfiguration;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.InvocationTrace;
import dev.slipway.portal.telemetry.LoggingConfiguration;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import dev.slipway.portal.telemetry.PerformanceReport.Step;
import dev.slipway.portal.telemetry.ProvisionedConcurrency;
import dev.slipway.portal.telemetry.ReadingQuality;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SlownessFacts;
import dev.slipway.portal.telemetry.TraceSpan;
import dev.slipway.portal.telemetry.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A function that is well set up, until a test spoils something. */
final class SlowFunction {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    boolean image;
    boolean network;
    String runtime = "provided.al2023";
    long zipBytes = 1_000_000;
    int maxMemoryMb = 41;
    double initMs = 12;
    Architecture architecture = Architecture.ARM64;
    InvocationCounts counts = new InvocationCounts(200, 1, 0, 0, 0);
    List<String> dependencies = List.of("tokio");
    List<ProvisionedConcurrency> provisioned = List.of();
    Optional<SlownessFacts.Executable> executable = Optional.empty();
    Optional<String> tracedCall = Optional.empty();

    SlownessFacts facts() {
        ReleasePerformance release = new ReleasePerformance(
                "v17",
                stats(),
                Optional.of(new FunctionRelease("v17", NOON, zipBytes, 256, Architecture.ARM64)),
                256,
                Optional.empty());
        PerformanceReport report = new PerformanceReport(
                new PerformanceQuery(EnvironmentName.PRODUCTION, Series.AWS, Window.WEEK, Optional.empty()),
                new PerformanceReport.Range(
                        NOON.minus(Duration.ofDays(7)), NOON, new Step(Step.Unit.DAY, ZoneOffset.UTC), NOON),
                List.of(),
                new PerformanceReport.Groups(
                        List.of(release),
                        List.of(new PerformanceReport.SizePerformance(256, architecture, stats(), Optional.empty()))),
                ReadingQuality.FLAWLESS);
        return new SlownessFacts(
                manifest(),
                release,
                report,
                Optional.of(deployed()),
                new SlownessFacts.Code(dependencies, executable, traces()));
    }

    private InvocationStats stats() {
        double[] inits = new double[20];
        Arrays.fill(inits, initMs);
        return new InvocationStats(
                counts, Sketch.of(inits), Sketch.of(3), new InvocationStats.Billed(Sketch.of(3), 600), maxMemoryMb);
    }

    private static Manifest manifest() {
        return new Manifest(
                new Identity(
                        new FunctionName("orders-api"), new TeamName("payments"), new Description("Accepts an order.")),
                new HttpApi(HttpMethod.POST, new HttpPath("/orders")),
                new Sizing(new MemorySize(256), new TimeoutSeconds(5), dev.slipway.manifest.Architecture.ARM64),
                Needs.none(),
                new TemplateRef("http-api", SemanticVersion.of("1.0.0")));
    }

    private DeployedFunction deployed() {
        return new DeployedFunction(
                new FunctionConfiguration(
                        new FunctionConfiguration.Identity("orders-api-production", "17", NOON),
                        new FunctionConfiguration.Code(
                                image ? FunctionConfiguration.Packaging.IMAGE : FunctionConfiguration.Packaging.ZIP,
                                image ? "" : runtime,
                                architecture,
                                new CodeSize(zipBytes, List.of())),
                        new FunctionConfiguration.Limits(256, Duration.ofSeconds(5)),
                        network,
                        new FunctionConfiguration.Observation(
                                new LoggingConfiguration(
                                        LoggingConfiguration.Format.JSON, LoggingConfiguration.Level.INFO, "group"),
                                true)),
                List.of(),
                List.of(),
                provisioned,
                NOON);
    }

    private List<InvocationTrace> traces() {
        if (tracedCall.isEmpty()) {
            return List.of();
        }
        List<TraceSpan> spans = new ArrayList<>();
        spans.add(span("Initialization", TraceSpan.Phase.INITIALIZATION, 0, 90));
        spans.add(span(tracedCall.get(), TraceSpan.Phase.OTHER, 20, 60));
        spans.add(span("Invocation", TraceSpan.Phase.INVOCATION, 90, 100));
        return List.of(new InvocationTrace("1-a", "v17", spans));
    }

    private static TraceSpan span(String name, TraceSpan.Phase phase, long from, long until) {
        return new TraceSpan(
                name,
                phase,
                0,
                new TraceSpan.Interval(NOON.plusMillis(from), Optional.of(NOON.plusMillis(until))),
                false);
    }
}
