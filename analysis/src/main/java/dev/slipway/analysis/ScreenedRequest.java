package dev.slipway.analysis;

import dev.slipway.analysis.ReportScreen.Held;
import dev.slipway.analysis.ReportScreen.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of one request have said so far, and which reports wait for more of them. */
final class ScreenedRequest<T> {

    /** More strange reports than this during one request need no further consideration. */
    private static final int MOST_INTRUDERS = 1_000;

    private final LineShape shape;
    private final List<Held<T>> intruders = new ArrayList<>();
    /** How many of the intruders came before the candidate. */
    private int before;

    private @Nullable Held<T> candidate;
    private @Nullable PlatformEvent report;
    private @Nullable PlatformEvent candidateReport;
    private boolean ended;
    /** The accepted report as long as the function could have printed it, and its end, before the platform's own. */
    private @Nullable Held<T> revocable;

    private boolean endedAgain;
    private final boolean started;

    private ScreenedRequest(LineShape shape, boolean started) {
        this.shape = shape;
        this.started = started;
    }

    static <T> ScreenedRequest<T> started(LineShape shape) {
        return new ScreenedRequest<>(shape, true);
    }

    /** One whose start lies before the log. */
    static <T> ScreenedRequest<T> beganEarlier(LineShape shape) {
        return new ScreenedRequest<>(shape, false);
    }

    /** Whether the request was neither ended nor reported: what its environment writes meanwhile is the function's. */
    boolean isRunning() {
        return !ended && report == null;
    }

    void end(LineShape shapeOfEnd) {
        endedAgain |= report != null && shapeOfEnd.equals(shape);
        ended |= shapeOfEnd.equals(shape);
    }

    /** A report under this request's id. */
    void report(LineShape shapeOfReport, PlatformEvent event, Held<T> entry) {
        if (revocable != null && endedAgain && shapeOfReport.equals(shape) && !event.equals(report)) {
            // A function is frozen after its true end, so of two ends before the next start the first one was printed.
            drop(revocable);
            accept(event, entry);
        } else if (report != null) {
            // The same line again comes from an export that overlaps another; a function cannot know it beforehand.
            entry.judge(event.equals(report) ? Verdict.GENUINE : Verdict.LOOK_ALIKE);
        } else if (!shapeOfReport.equals(shape)) {
            entry.judge(Verdict.LOOK_ALIKE);
        } else if (ended) {
            drop(candidate);
            intruders.forEach(this::drop);
            accept(event, entry);
        } else {
            drop(candidate);
            entry.leaveOpen();
            candidate = entry;
            candidateReport = event;
            before = intruders.size();
        }
    }

    /** A report under an id that was not started, while this request runs: held until this one is known to be whole. */
    void intrude(Held<T> entry) {
        if (intruders.size() >= MOST_INTRUDERS) {
            entry.judge(Verdict.LOOK_ALIKE);
            return;
        }
        entry.leaveOpen();
        intruders.add(entry);
    }

    /** Whether another end and report could still take the place of the accepted report. */
    boolean isRevocable() {
        return revocable != null;
    }

    /** The environment has gone on to its next request: what was accepted stays. */
    void conclude() {
        if (revocable != null) {
            revocable.judge(Verdict.GENUINE);
            revocable = null;
        }
    }

    /** No better report will come: the last candidate counts, and what intruded before it does not. */
    void settle() {
        conclude();
        Held<T> last = candidate;
        if (last == null || candidateReport == null) {
            intruders.forEach(intruder -> intruder.judge(Verdict.GENUINE));
        } else {
            for (int i = 0; i < intruders.size(); i++) {
                intruders.get(i).judge(i < before ? Verdict.LOOK_ALIKE : Verdict.GENUINE);
            }
            accept(candidateReport, last);
            conclude();
        }
        intruders.clear();
    }

    private void accept(PlatformEvent event, Held<T> entry) {
        if (started) {
            entry.leaveOpen();
            revocable = entry;
        } else {
            entry.judge(Verdict.GENUINE);
        }
        endedAgain = false;
        report = event;
        candidate = null;
        candidateReport = null;
        intruders.clear();
    }

    private void drop(@Nullable Held<T> entry) {
        if (entry != null) {
            entry.judge(Verdict.LOOK_ALIKE);
        }
    }
}
