package dev.slipway.analysis;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/**
 * Time to read one platform line on one core, with a regular expression of the plainest form as the yardstick; run its
 * main method with the test class path.
 */
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
    private static final byte[] BYTES = Lines.COLD_REPORT.getBytes(StandardCharsets.UTF_8);
    private static final String ONE_LINE = Lines.COLD_REPORT.lines().findFirst().orElseThrow();
    private static final Pattern EXPRESSION = Pattern.compile("REPORT RequestId: ([0-9a-f-]{36})\\s+"
            + "Duration: ([0-9.]+) ms\\s+Billed Duration: ([0-9]+) ms\\s+Memory Size: ([0-9]+) MB\\s+"
            + "Max Memory Used: ([0-9]+) MB(?:\\s+Init Duration: ([0-9.]+) ms)?\\s*");

    /** What the file reader does: the bytes are there. */
    @Benchmark
    public LineReading textReport() {
        return ReportLineParser.parse(BYTES, 0, BYTES.length);
    }

    @Benchmark
    public LineReading textReportFromAString() {
        return ReportLineParser.parse(Lines.COLD_REPORT);
    }

    /** Reads the same figures, without the checks, the trace line and the forms that the parser knows. */
    @Benchmark
    public @Nullable LineReading textReportByARegularExpression() {
        Matcher matcher = EXPRESSION.matcher(ONE_LINE);
        return matcher.matches()
                ? new PlatformEvent.Report(
                        matcher.group(1),
                        new Measures(
                                Double.parseDouble(matcher.group(2)),
                                Long.parseLong(matcher.group(3)),
                                Integer.parseInt(matcher.group(4)),
                                Integer.parseInt(matcher.group(5))),
                        new Beginning.Cold(Double.parseDouble(matcher.group(6))),
                        Outcome.SUCCESS)
                : null;
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
