package dev.slipway.portal.awsfake.insights;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A figure of many events: {@code count(*)}, or the sum, mean, minimum or maximum of a formula where it is present. */
record Aggregate(String function, Expression argument, String name) {
    static final List<String> FUNCTIONS = List.of("count", "sum", "avg", "min", "max");

    Value of(List<Map<String, Value>> events) {
        double[] present = events.stream()
                .mapToDouble(event -> argument.of(event).number())
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (function.equals("count")) {
            return Value.of(present.length);
        }
        if (present.length == 0) {
            return Value.MISSING;
        }
        return switch (function) {
            case "sum" -> Value.of(DoubleStream.of(present).sum());
            case "avg" -> Value.of(DoubleStream.of(present).average().orElseThrow());
            case "min" -> Value.of(DoubleStream.of(present).min().orElseThrow());
            case "max" -> Value.of(DoubleStream.of(present).max().orElseThrow());
            default -> throw new MalformedQueryException("aggregation " + function + " is not known");
        };
    }
}
