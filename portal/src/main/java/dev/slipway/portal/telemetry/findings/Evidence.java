package dev.slipway.portal.telemetry.findings;

import dev.slipway.analysis.Sketch;
import dev.slipway.portal.telemetry.SlownessFacts;
import dev.slipway.portal.telemetry.TraceSpan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Figures of the facts, as sentences of evidence. */
final class Evidence {

    /** From here on an init is slow for a Rust function: a hello world needs 11 to 16 ms, four fetched settings some 60. */
    static final double SLOW_INIT_MS = 50;

    private static final long FEWEST = 5;

    private Evidence() {}

    /** The init's median, if there are enough cold starts to speak of one. */
    static Optional<Double> initMs(SlownessFacts facts) {
        Sketch init = facts.release().stats().initMs();
        return init.count() < FEWEST
                ? Optional.empty()
                : Optional.of(init.percentile(0.5).orElseThrow());
    }

    static boolean slowInit(SlownessFacts facts) {
        return initMs(facts).filter(median -> median >= SLOW_INIT_MS).isPresent();
    }

    static String init(SlownessFacts facts) {
        long count = facts.release().stats().initMs().count();
        return initMs(facts)
                .map(median -> String.format(
                        Locale.ENGLISH,
                        "Median init %.1f ms of %,d cold starts of %s.",
                        median,
                        count,
                        facts.release().name()))
                .orElse("Only " + count + " cold starts of " + facts.release().name() + " were seen.");
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }

    /** Spans below an initialisation whose names fit, with the longest time that one of them took. */
    static Optional<String> withinInit(SlownessFacts facts, Predicate<String> name) {
        return facts.code().traces().stream()
                .flatMap(trace -> within(trace.spans()).stream())
                .filter(span -> name.test(span.name().toLowerCase(Locale.ROOT)))
                .filter(span -> span.length().isPresent())
                .max((left, right) -> left.length()
                        .orElse(Duration.ZERO)
                        .compareTo(right.length().orElse(Duration.ZERO)))
                .map(span -> String.format(
                        Locale.ENGLISH,
                        "A traced init spent %.1f ms in %s.",
                        span.length().orElse(Duration.ZERO).toNanos() / 1e6,
                        span.name()));
    }

    private static List<TraceSpan> within(List<TraceSpan> spans) {
        return spans.stream()
                .filter(span -> span.phase() == TraceSpan.Phase.OTHER)
                .filter(span -> spans.stream()
                        .anyMatch(init -> init.phase() == TraceSpan.Phase.INITIALIZATION
                                && !span.start().isBefore(init.start())
                                && init.end()
                                        .map(end -> span.start().isBefore(end))
                                        .orElse(true)))
                .toList();
    }
}
