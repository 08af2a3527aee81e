package dev.slipway.portal.telemetry.aws;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** One row of the histogram; what a query could not compute is missing from it. */
record InsightsRow(Map<String, String> values) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    static InsightsRow of(List<ResultField> fields) {
        return new InsightsRow(fields.stream()
                .filter(field -> field.value() != null)
                .collect(Collectors.toMap(ResultField::field, ResultField::value, (first, second) -> first)));
    }

    Instant hour() {
        return LocalDateTime.parse(text(InsightsQuery.HOUR), TIME).toInstant(ZoneOffset.UTC);
    }

    String version() {
        return values.getOrDefault("version", LambdaFunctions.LATEST);
    }

    /** Whether the query found all figures of a report; a managed instance's has only a duration. */
    boolean complete() {
        return values.containsKey("msBin") && values.containsKey("billedBin") && values.containsKey("memoryMb");
    }

    String text(String field) {
        return Optional.ofNullable(values.get(field))
                .orElseThrow(() -> new IllegalStateException(
                        "A row of CloudWatch Logs Insights has no " + field + ": it has " + values.keySet() + "."));
    }

    double figure(String field) {
        return decimal(field).doubleValue();
    }

    long whole(String field) {
        return Math.round(figure(field));
    }

    private BigDecimal decimal(String field) {
        return new BigDecimal(text(field));
    }
}
