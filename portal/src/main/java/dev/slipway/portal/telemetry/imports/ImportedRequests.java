package dev.slipway.portal.telemetry.imports;

import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.Invocation;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.analysis.logs.ParsedEvent;
import dev.slipway.portal.telemetry.LogImports.Described;
import dev.slipway.portal.telemetry.LogImports.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up a log's requests while it is read: what is kept of them are rollups and a few thousand requests at a time. */
final class ImportedRequests implements Consumer<ParsedEvent> {

    private static final int AT_ONCE = 10_000;
    private static final int MOST_OPEN = 50_000;
    private static final int MOST_ROLLUPS = 100_000;

    private final Described log;
    private final Scope scope;
    private final Instant undated;
    private final Map<RollupKey, List<Invocation>> buffer = new HashMap<>();
    private final Map<RollupKey, InvocationStats> sums = new HashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_OPEN;
        }
    };
    private int buffered;
    private long requests;
    private long withoutTime;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** Requests of a log that says no time are taken for requests of {@code undated}. */
    ImportedRequests(Described log, Instant undated) {
        this.log = log;
        this.scope = new Scope(
                Source.IMPORTED, log.function().value(), log.environment().id());
        this.undated = undated;
    }

    @Override
    public void accept(ParsedEvent parsed) {
        if (parsed.event() instanceof PlatformEvent.Start(String requestId, String version)) {
            versions.put(requestId, version);
        } else if (parsed.event() instanceof PlatformEvent.Report report) {
            add(report, parsed.timestamp());
        }
    }

    private void add(PlatformEvent.Report report, Optional<Instant> timestamp) {
        Instant at = timestamp.orElse(undated);
        String version =
                Optional.ofNullable(versions.remove(report.requestId())).orElse("imported");
        Deployment deployment = new Deployment(version, report.measures().memoryMb(), log.architecture());
        buffer.computeIfAbsent(new RollupKey(scope, deployment, RollupKey.hourOf(at)), key -> new ArrayList<>())
                .add(new Invocation(at, version, report));
        requests++;
        withoutTime += timestamp.isEmpty() ? 1 : 0;
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        if (++buffered >= AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        buffer.forEach((key, invocations) -> sums.merge(key, InvocationStats.of(invocations), InvocationStats::plus));
        buffer.clear();
        buffered = 0;
        if (sums.size() > MOST_ROLLUPS) {
            throw new TooVariedException(MOST_ROLLUPS);
        }
    }

    /** All rollups of what was read. */
    List<Rollup> rollups() {
        flush();
        return sums.entrySet().stream()
                .map(sum -> new Rollup(sum.getKey(), sum.getValue()))
                .toList();
    }

    Scope scope() {
        return scope;
    }

    long requests() {
        return requests;
    }

    long withoutTime() {
        return withoutTime;
    }

    Optional<Range> range() {
        return first == null || last == null ? Optional.empty() : Optional.of(new Range(first, last));
    }

    /** Signal that a log has more hours, versions and sizes than anybody could look at. */
    static final class TooVariedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooVariedException(int most) {
            super("It has more than " + most + " combinations of hour, version and memory size: split it.");
        }
    }
}
