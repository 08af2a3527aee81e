package dev.slipway.analysis;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Time to read one platform line, text and JSON; run its main method with the test class path. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ReportLineBenchmark {

    private static final String JSON_REPORT =
            "{\"time\":\"2026-11-23T12:00:00.000Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\""
                    + Lines.ID + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":2.37,\"billedDurationMs\":427,"
                    + "\"memorySizeMB\":1024,\"maxMemoryUsedMB\":95,\"initDurationMs\":423.98}}}";

    @Benchmark
    public LineReading textReport() {
        return ReportLineParser.parse(Lines.COLD_REPORT);
    }

    @Benchmark
    public LineReading jsonReport() {
        return ReportLineParser.parse(JSON_REPORT);
    }

    @Benchmark
    public LineReading otherText() {
        return ReportLineParser.parse("order 4711 accepted after 3 attempts");
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReportLineBenchmark.class.getName())
                        .build())
                .run();
    }
}
