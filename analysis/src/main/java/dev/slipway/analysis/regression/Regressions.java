package dev.slipway.analysis.regression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finder of the steps of many series, with each other as controls: a step that most series of the same architecture take
 * at about the same date is the platform's.
 */
public final class Regressions {

    /** Days by which the same step may be found apart in two series. */
    private static final long ABOUT_THE_SAME_DATE = 5;
    /** A control shares a step if it moves the same way by at least this share of it, and hardly by chance. */
    private static final double SHARED_PART = 1.0 / 3;

    private static final double SHARED_LEVEL = 1e-3;

    private Regressions() {}

    /** The steps of all series, by date, then subject. */
    public static List<Regression> among(List<DailySeries> series) {
        Map<DailySeries, List<Step>> steps = new LinkedHashMap<>();
        series.forEach(each -> steps.put(each, StepDetector.steps(each)));
        List<Regression> regressions = new ArrayList<>();
        steps.forEach((of, its) -> its.forEach(
                step -> regressions.add(new Regression(of.subject(), of.architecture(), step, kind(of, step, steps)))));
        regressions.sort(Comparator.comparing(
                        (Regression regression) -> regression.step().date())
                .thenComparing(Regression::subject)
                .thenComparing(Regression::architecture));
        return regressions;
    }

    private static Regression.Kind kind(DailySeries of, Step step, Map<DailySeries, List<Step>> all) {
        int controls = 0;
        int sharing = 0;
        for (Map.Entry<DailySeries, List<Step>> other : all.entrySet()) {
            boolean control = !other.getKey().subject().equals(of.subject())
                    && other.getKey().architecture() == of.architecture()
                    && covers(other.getKey(), step.date());
            if (control) {
                controls++;
                sharing += shares(other.getKey(), other.getValue(), step) ? 1 : 0;
            }
        }
        // The subject itself is one of those that share the step; most are more than half of all.
        return sharing > 0 && 2 * (sharing + 1) > controls + 1 ? Regression.Kind.PLATFORM : Regression.Kind.RELEASE;
    }

    private static boolean covers(DailySeries control, LocalDate date) {
        int at = control.indexOf(date);
        return at >= StepDetector.SHORTEST_LEVEL
                && control.days().size() - at >= StepDetector.SHORTEST_LEVEL
                && ChronoUnit.DAYS.between(control.days().get(at - 1).date(), date) <= StepDetector.WINDOW
                && ChronoUnit.DAYS.between(date, control.days().get(at).date()) <= StepDetector.WINDOW;
    }

    private static boolean shares(DailySeries control, List<Step> itsSteps, Step step) {
        boolean steppedToo = itsSteps.stream()
                .anyMatch(its -> its.sameDirection(step)
                        && Math.abs(ChronoUnit.DAYS.between(its.date(), step.date())) <= ABOUT_THE_SAME_DATE);
        return steppedToo || moved(control, step);
    }

    /** Whether a control moves the same way where its own noise hides a step from the detector. */
    private static boolean moved(DailySeries control, Step step) {
        double[] values = control.logarithms();
        int at = control.indexOf(step.date());
        int from = Math.max(0, at - StepDetector.WINDOW / 2);
        int to = Math.min(values.length, at + StepDetector.WINDOW / 2);
        double change = Medians.of(values, at, to) - Medians.of(values, from, at);
        double wanted = SHARED_PART * Math.log1p(step.change());
        return change * wanted > 0
                && Math.abs(change) >= Math.abs(wanted)
                && RankTest.probability(values, from, at, to) < SHARED_LEVEL;
    }
}
