package dev.slipway.analysis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Test data: platform lines as they stand on the wire. */
final class Lines {

    static final String ID = "8f5e2d6a-0b1c-4d3e-9f70-a1b2c3d4e5f6";
    static final String OTHER_ID = "11111111-2222-4333-8444-555555555555";
    static final String INIT_START =
            "INIT_START Runtime Version: provided:al2023.v100\tRuntime Version ARN: arn:aws:lambda:eu-central-1::runtime:ab12\n";
    static final String COLD_REPORT = "REPORT RequestId: " + ID
            + "\tDuration: 2.37 ms\tBilled Duration: 427 ms\tMemory Size: 1024 MB\tMax Memory Used: 95 MB\t"
            + "Init Duration: 423.98 ms\t\n"
            + "XRAY TraceId: 1-5f84c7a5-1234567890abcdef12345678\tSegmentId: 1234567890abcdef\tSampled: true\t\n";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Lines() {}

    static String start(String id) {
        return "START RequestId: " + id + " Version: 7\n";
    }

    static String end(String id) {
        return "END RequestId: " + id + "\n";
    }

    static String warm(String id, double durationMs) {
        return String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: 128 MB\tMax Memory Used: 20 MB\t\n",
                id,
                durationMs,
                (long) Math.ceil(durationMs));
    }

    static List<PlatformLine> at(Instant instant, String... texts) {
        return Arrays.stream(texts).map(text -> new PlatformLine(instant, text)).toList();
    }
}
