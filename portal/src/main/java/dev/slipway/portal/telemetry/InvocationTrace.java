package dev.slipway.portal.telemetry;

import dev.slipway.portal.telemetry.TraceSpan.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One traced request: its spans in the order in which a waterfall lists them, parents before their children.
 *
 * @param id the trace's id
 * @param release as people call it: {@code v17}, or the Lambda version where there is no release; empty if it is not known
 */
public record InvocationTrace(String id, String release, List<TraceSpan> spans) {

    /** Refuses a trace of nothing, and copies the spans. */
    public InvocationTrace {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Trace " + id + " has no spans: leave it out.");
        }
    }

    /**
     * When the first thing happened. An initialisation may have begun before the span that it belongs to: a waterfall
     * begins here, not with its first row.
     */
    public Instant begin() {
        return spans.stream()
                .map(TraceSpan::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the last thing that has ended ended, or the last one began. */
    public Instant end() {
        return spans.stream()
                .map(span -> span.end().orElse(span.start()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether something in it still ran when it was read. */
    public boolean inProgress() {
        return spans.stream().anyMatch(span -> span.end().isEmpty());
    }

    /** How long a phase took, if the trace has it and it has ended. */
    public Optional<Duration> took(Phase phase) {
        return spans.stream().filter(span -> span.phase() == phase).findFirst().flatMap(TraceSpan::length);
    }
}
