package dev.slipway.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Labelled field of a text line, with the unit that must follow its value. */
enum Field {
    REQUEST_ID("RequestId", ""),
    VERSION("Version", ""),
    DURATION("Duration", "ms"),
    BILLED_DURATION("Billed Duration", "ms"),
    MEMORY_SIZE("Memory Size", "MB"),
    MAX_MEMORY_USED("Max Memory Used", "MB"),
    INIT_DURATION("Init Duration", "ms"),
    RESTORE_DURATION("Restore Duration", "ms"),
    BILLED_RESTORE_DURATION("Billed Restore Duration", "ms"),
    PHASE("Phase", ""),
    STATUS("Status", ""),
    ERROR_TYPE("Error Type", ""),
    RUNTIME_VERSION("Runtime Version", ""),
    RUNTIME_VERSION_ARN("Runtime Version ARN", ""),
    TRACE_ID("XRAY TraceId", ""),
    SEGMENT_ID("SegmentId", ""),
    SAMPLED("Sampled", "");

    private static final int LONGEST = Arrays.stream(values())
            .mapToInt(field -> field.labelBytes.length)
            .max()
            .orElse(0);
    private static final Field[][] BY_LENGTH = byLength();

    private final String label;
    private final byte[] labelBytes;
    private final byte[] unit;

    Field(String label, String unit) {
        this.label = label;
        this.labelBytes = label.getBytes(StandardCharsets.US_ASCII);
        this.unit = unit.getBytes(StandardCharsets.US_ASCII);
    }

    /** The field with exactly this label, or null: this is asked for each field of millions of lines. */
    static @Nullable Field labelled(byte[] line, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return null;
        }
        for (Field field : BY_LENGTH[length]) {
            if (Arrays.equals(field.labelBytes, 0, length, line, from, to)) {
                return field;
            }
        }
        return null;
    }

    String label() {
        return label;
    }

    String unit() {
        return new String(unit, StandardCharsets.US_ASCII);
    }

    boolean hasUnit() {
        return unit.length > 0;
    }

    boolean isUnit(byte[] line, int from, int to) {
        return Arrays.equals(unit, 0, unit.length, line, from, to);
    }

    private static Field[][] byLength() {
        Field[][] byLength = new Field[LONGEST + 1][];
        for (int length = 0; length <= LONGEST; length++) {
            int wanted = length;
            byLength[length] = Arrays.stream(values())
                    .filter(field -> field.labelBytes.length == wanted)
                    .toArray(Field[]::new);
        }
        return byLength;
    }
}
