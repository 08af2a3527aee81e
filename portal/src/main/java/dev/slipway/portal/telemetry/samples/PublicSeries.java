package dev.slipway.portal.telemetry.samples;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import dev.slipway.analysis.Source;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * The published init durations of a Rust function on arm64, about ten cold starts a day. The series has no durations, no billed
 * time and no exact memory, so its rollups have none either.
 */
final class PublicSeries {

    private static final String FILE = "samples/lambda-perf/rust-arm64.csv";
    private static final Scope SCOPE = new Scope(Source.SAMPLE, "Public series: lambda-perf, Rust arm64", "public");
    private static final Deployment DEPLOYMENT = new Deployment("provided.al2023", 128, Architecture.ARM64);

    private PublicSeries() {}

    static List<Rollup> rollups() {
        return SampleFiles.text(FILE).lines().skip(1).map(PublicSeries::day).toList();
    }

    static Provenance provenance(List<Rollup> rollups) {
        return new Provenance(
                "2023-11-21 to 2024-12-31",
                "github.com/maxday/lambda-perf, Apache License 2.0: a Rust hello world at 128 MB on AWS, about ten cold starts a"
                        + " day; not a function of this catalog",
                rollups.getFirst().key().hour(),
                rollups.getLast().key().hour());
    }

    private static Rollup day(String line) {
        String[] cells = line.split(",");
        double[] initMs = Arrays.stream(cells[5].split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        InvocationStats stats = new InvocationStats(
                new InvocationCounts(initMs.length, initMs.length, 0, 0, 0),
                Sketch.of(initMs),
                Sketch.empty(),
                new InvocationStats.Billed(Sketch.empty(), 0),
                0);
        RollupKey key = new RollupKey(
                SCOPE,
                DEPLOYMENT,
                LocalDate.parse(cells[0]).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Rollup(key, stats);
    }
}
