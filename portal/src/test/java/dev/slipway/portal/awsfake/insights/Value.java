package dev.slipway.portal.awsfake.insights;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A value of a field: missing, a number, a text, a truth value or a point in time. */
sealed interface Value {

    record Missing() implements Value {}

    record Number(double value) implements Value {}

    record Text(String value) implements Value {}

    record Truth(boolean value) implements Value {}

    record Time(long millis) implements Value {
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    }

    Value MISSING = new Missing();

    static Value of(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? MISSING : new Number(number);
    }

    /** As it stands in results; nothing if it is missing. */
    default Optional<String> printed() {
        return switch (this) {
            case Missing missing -> Optional.empty();
            case Number(double value) ->
                Optional.of(
                        new BigDecimal(value).stripTrailingZeros().scale() <= 0
                                ? new BigDecimal(value).toBigInteger().toString()
                                : Double.toString(value));
            case Text(String value) -> Optional.of(value);
            case Truth(boolean value) -> Optional.of(value ? "1" : "0");
            case Time(long millis) -> Optional.of(Time.FORM.format(Instant.ofEpochMilli(millis)));
        };
    }

    /** As a number; NaN for what is none. */
    default double number() {
        return switch (this) {
            case Number(double value) -> value;
            case Time(long millis) -> millis;
            case Text(String value) -> parsed(value);
            case Missing missing -> Double.NaN;
            case Truth truth -> Double.NaN;
        };
    }

    default boolean truth() {
        return this instanceof Truth(boolean value) && value;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
