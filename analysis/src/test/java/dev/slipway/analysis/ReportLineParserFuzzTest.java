package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.LineReading.Unreadable;
import dev.slipway.analysis.PlatformEvent.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Inputs come from a fixed seed, so that a failure repeats. */
class ReportLineParserFuzzTest {

    private static final long SEED = 20_261_123;
    /** The long form tries a hundred times as many. */
    private static final int TIMES = Boolean.getBoolean("slipway.long") ? 100 : 1;

    private static final int BYTES_INPUTS = 100_000 * TIMES;
    private static final int MUTANT_INPUTS = 300_000 * TIMES;
    private static final int ROUND_TRIPS = 50_000 * TIMES;

    private static final List<String> TEMPLATES = List.of(
            Lines.COLD_REPORT,
            Lines.INIT_START,
            Lines.start(Lines.ID),
            Lines.end(Lines.ID),
            Lines.warm(Lines.ID, 3.5),
            "INIT_REPORT Init Duration: 10010.45 ms\tPhase: init\tStatus: timeout\t",
            "2024-03-01T10:11:12.345Z " + Lines.ID + " Task timed out after 3.00 seconds",
            "RequestId: " + Lines.ID + " Error: Runtime exited with error: exit status 101\nRuntime.ExitError",
            "{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"" + Lines.ID
                    + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":2.37,\"billedDurationMs\":427,"
                    + "\"memorySizeMB\":1024,\"maxMemoryUsedMB\":95,\"initDurationMs\":423.98}}}",
            "{\"type\":\"platform.initReport\",\"record\":{\"phase\":\"init\",\"metrics\":{\"durationMs\":1}}}");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void answersAnyBytes() {
        for (int i = 0; i < BYTES_INPUTS; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertSound(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void answersDamagedPlatformLines() {
        int unreadable = 0;
        int reports = 0;
        for (int i = 0; i < MUTANT_INPUTS; i++) {
            LineReading reading = assertSound(damaged(TEMPLATES.get(random.nextInt(TEMPLATES.size()))));
            unreadable += reading instanceof Unreadable ? 1 : 0;
            reports += reading instanceof Report ? 1 : 0;
        }
        // Both kinds must occur often, or the damage is too light or too heavy to test anything.
        assertThat(unreadable).isGreaterThan(MUTANT_INPUTS / 20);
        assertThat(reports).isGreaterThan(MUTANT_INPUTS / 100);
    }

    @Test
    void readsBackEveryReportThatWasWritten() {
        for (int i = 0; i < ROUND_TRIPS; i++) {
            long hundredths = random.nextLong(90_000_000);
            long initHundredths = random.nextLong(1_000_000);
            long billed = random.nextLong(1_000_000);
            int memory = 128 + random.nextInt(10_113);
            int used = random.nextInt(memory);
            String gap = List.of("\t", " ", "   ").get(random.nextInt(3));
            String line = String.join(
                    gap,
                    "REPORT RequestId: " + Lines.ID,
                    "Duration: " + decimal(hundredths) + " ms",
                    "Billed Duration: " + billed + " ms",
                    "Memory Size: " + memory + " MB",
                    "Max Memory Used: " + used + " MB",
                    "Init Duration: " + decimal(initHundredths) + " ms");
            assertThat(ReportLineParser.parse(line))
                    .isEqualTo(new Report(
                            Lines.ID,
                            new Measures(hundredths / 100.0, billed, memory, used),
                            new Beginning.Cold(initHundredths / 100.0),
                            Outcome.SUCCESS));
        }
    }

    @Test
    void answersHugeAndDeepLines() {
        assertSound("[".repeat(1_000_000));
        assertSound("{\"type\":\"platform.report\",\"record\":" + "{\"a\":".repeat(100_000));
        assertSound("REPORT RequestId: " + "Label: ".repeat(200_000));
        assertSound("REPORT RequestId: " + Lines.ID + " " + "9".repeat(1_000_000));
        assertSound("RequestId: " + Lines.ID + " Error: Runtime exited" + "\n".repeat(500_000));
        assertSound("2024 " + Lines.ID + " Task timed out after " + "1".repeat(500_000) + " seconds");
    }

    private LineReading assertSound(String line) {
        LineReading reading = ReportLineParser.parse(line);
        if (reading instanceof Report report) {
            Measures measures = report.measures();
            assertThat(measures.durationMs()).isBetween(0.0, 1e9);
            assertThat(measures.memoryMb()).isPositive();
            assertThat(report.requestId()).hasSize(36);
        } else if (reading instanceof Unreadable(String reason)) {
            assertThat(reason).isNotBlank().hasSizeLessThan(200).doesNotContain("\n");
        }
        return reading;
    }

    private String damaged(String line) {
        StringBuilder damaged = new StringBuilder(line);
        for (int rounds = 1 + random.nextInt(3); rounds > 0 && !damaged.isEmpty(); rounds--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(6)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, (char) random.nextInt(0x10000));
                case 2 -> damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
                case 3 -> damaged.setLength(at);
                case 4 -> damaged.insert(at, TEMPLATES.get(random.nextInt(TEMPLATES.size())));
                default ->
                    damaged.insert(
                            at, List.of("\t", "  ", "\n", ":", "-", "0", "ms").get(random.nextInt(7)));
            }
        }
        return damaged.toString();
    }

    private static String decimal(long hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
