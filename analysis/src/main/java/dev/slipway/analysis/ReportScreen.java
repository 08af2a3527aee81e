package dev.slipway.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judge of which reports the platform wrote and which the function printed to look like one. A request's report follows
 * its end and has the shape of its start; before that, and under the id of a request that was never started, it is a
 * look-alike. Without any end or start to go by, the first report of a request counts, since nothing gives it away
 * ({@code docs/decisions/0023-a-report-follows-the-end-of-its-request.md}).
 *
 * <p>Items come out in the order in which they went in. Those whose fate is open are held back, but never more than a
 * window of them, so that a log of any length needs the same memory.
 *
 * @param <T> what is judged; comes out as it went in
 */
public final class ReportScreen<T> {

    /** A stream that may hold lines of several environments in between each other. */
    public static final String MIXED = "";

    private static final int WINDOW = 8_192;
    private static final int REMEMBERED_REQUESTS = 65_536;

    private final Consumer<T> genuine;
    private final Consumer<T> lookAlikes;
    private final Deque<Held<T>> held = new ArrayDeque<>();
    private final Map<String, ScreenedRequest<T>> open = new HashMap<>();
    /** Reported requests of the mixed stream since its last start. */
    private final List<ScreenedRequest<T>> revocable = new ArrayList<>();

    private final Map<String, ScreenedRequest<T>> requests = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScreenedRequest<T>> eldest) {
            boolean tooMany = size() > REMEMBERED_REQUESTS;
            if (tooMany) {
                eldest.getValue().settle();
            }
            return tooMany;
        }
    };

    /** Hands on what the platform wrote, and what only looks like it. */
    public ReportScreen(Consumer<T> genuine, Consumer<T> lookAlikes) {
        this.genuine = genuine;
        this.lookAlikes = lookAlikes;
    }

    /**
     * Takes the next event.
     *
     * @param stream name of the log stream, which is one environment, or {@link #MIXED}
     */
    public void accept(String stream, LineShape shape, PlatformEvent event, T item) {
        Held<T> entry = new Held<>(item);
        held.add(entry);
        switch (event) {
            case PlatformEvent.Start start -> start(stream, shape, start.requestId());
            case PlatformEvent.End end -> end(shape, end.requestId());
            case PlatformEvent.Report report -> report(stream, shape, report.requestId(), report, entry);
            case PlatformEvent.ManagedReport report -> report(stream, shape, report.requestId(), report, entry);
            case PlatformEvent.InitStart ignored -> {}
            case PlatformEvent.InitReport ignored -> {}
            case PlatformEvent.RestoreReport ignored -> {}
            case PlatformEvent.TimedOut ignored -> {}
            case PlatformEvent.RuntimeExited ignored -> {}
            case PlatformEvent.LogsDropped ignored -> {}
            case PlatformEvent.Ignored ignored -> {}
        }
        release(WINDOW);
    }

    /** Hands on what is still held back: what nothing has given away by now is taken for the platform's. */
    public void finish() {
        requests.values().forEach(ScreenedRequest::settle);
        release(0);
    }

    private void start(String stream, LineShape shape, String requestId) {
        ScreenedRequest<T> earlier = requests.remove(requestId);
        if (earlier != null) {
            earlier.settle();
        }
        ScreenedRequest<T> request = ScreenedRequest.started(shape);
        ScreenedRequest<T> before = open.put(stream, request);
        if (stream.equals(MIXED)) {
            revocable.forEach(ScreenedRequest::conclude);
            revocable.clear();
        } else if (before != null) {
            before.settle();
        }
        requests.put(requestId, request);
    }

    private void end(LineShape shape, String requestId) {
        requests.computeIfAbsent(requestId, id -> ScreenedRequest.beganEarlier(shape))
                .end(shape);
    }

    private void report(String stream, LineShape shape, String requestId, PlatformEvent report, Held<T> entry) {
        ScreenedRequest<T> known = requests.get(requestId);
        if (known != null) {
            boolean before = known.isRevocable();
            known.report(shape, report, entry);
            if (!before && known.isRevocable() && stream.equals(MIXED)) {
                revocable.add(known);
            }
            return;
        }
        ScreenedRequest<T> running = open.get(stream);
        if (running != null && running.isRunning()) {
            running.intrude(entry);
            return;
        }
        ScreenedRequest<T> beganEarlier = ScreenedRequest.beganEarlier(shape);
        beganEarlier.end(shape);
        beganEarlier.report(shape, report, entry);
        requests.put(requestId, beganEarlier);
    }

    private void release(int keep) {
        while (!held.isEmpty() && (held.element().verdict != null || held.size() > keep)) {
            Held<T> first = held.remove();
            if (first.verdict == Verdict.LOOK_ALIKE) {
                lookAlikes.accept(first.item);
            } else {
                genuine.accept(first.item);
            }
        }
    }

    enum Verdict {
        GENUINE,
        LOOK_ALIKE
    }

    /** An item with its verdict, as soon as there is one. */
    static final class Held<T> {
        private final T item;
        private @Nullable Verdict verdict;

        Held(T item) {
            this.item = item;
            this.verdict = Verdict.GENUINE;
        }

        void judge(Verdict judged) {
            verdict = judged;
        }

        void leaveOpen() {
            verdict = null;
        }
    }
}
