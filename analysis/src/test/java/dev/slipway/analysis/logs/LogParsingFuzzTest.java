package dev.slipway.analysis.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.PlatformEvent.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged logs of each form, from a fixed seed, so that a failure repeats. */
class LogParsingFuzzTest {

    private static final int LOGS = Boolean.getBoolean("slipway.long") ? 2_000_000 : 20_000;
    private static final LogLimits SMALL = new LogLimits(1 << 20, 1 << 12);
    private static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";
    private static final String[] MESSAGES = {
        "START RequestId: " + ID + " Version: 7",
        "caf\u00e9 \ud83d\ude80 {\"a\":1}",
        "END RequestId: " + ID,
        "REPORT RequestId: " + ID
                + "\tDuration: 2.37 ms\tBilled Duration: 3 ms\tMemory Size: 128 MB\tMax Memory Used: 95 MB\t",
        "INIT_REPORT Init Duration: 10.45 ms\tPhase: init\tStatus: timeout\t",
        "{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"" + ID
                + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":2.37,\"billedDurationMs\":3,"
                + "\"memorySizeMB\":128,\"maxMemoryUsedMB\":95}}}"
    };

    private final SplittableRandom random = new SplittableRandom(20_261_123);

    @Test
    void answersAnyDamage() throws IOException {
        long reports = 0;
        long unread = 0;
        for (int i = 0; i < LOGS; i++) {
            Exports form = Exports.values()[random.nextInt(Exports.values().length)];
            byte[] log = damaged(form.of(MESSAGES).getBytes(StandardCharsets.UTF_8));
            byte[] saved = random.nextInt(8) == 0 ? Exports.packed(log) : log;
            long[] sound = new long[1];
            try {
                ParsingTally tally = LogParsing.read(new ByteArrayInputStream(saved), SMALL, parsed -> {
                    if (parsed.event() instanceof Report report) {
                        assertThat(report.measures().durationMs()).isBetween(0.0, 1e9);
                        sound[0]++;
                    }
                });
                unread += tally.unread().count();
                assertThat(tally.platform()).isLessThanOrEqualTo(tally.events());
            } catch (LogParsingException damagedPacking) {
                assertThat(damagedPacking).hasMessageNotContaining("null");
            }
            reports += sound[0];
        }
        // Both must occur often, or the damage is too light or too heavy to test anything.
        assertThat(reports).isGreaterThan(LOGS / 2);
        assertThat(unread).isGreaterThan(LOGS / 50);
    }

    private byte[] damaged(byte[] log) {
        byte[] damaged = log.clone();
        for (int rounds = random.nextInt(4); rounds > 0 && damaged.length > 2; rounds--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged = Arrays.copyOf(damaged, at);
                case 2 -> damaged[at] = (byte) "\n\t \"{}[],:\0".charAt(random.nextInt(11));
                case 3 -> damaged = Arrays.copyOfRange(damaged, at, damaged.length);
                default -> {
                    int to = Math.min(damaged.length, at + random.nextInt(200));
                    byte[] twice = Arrays.copyOf(damaged, damaged.length + to - at);
                    System.arraycopy(damaged, at, twice, to, damaged.length - at);
                    damaged = twice;
                }
            }
        }
        return damaged;
    }
}
