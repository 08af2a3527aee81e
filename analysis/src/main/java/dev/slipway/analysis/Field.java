package dev.slipway.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Field> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(Field::label, Function.identity()));

    private final String label;
    private final String unit;

    Field(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    static Optional<Field> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }
}
