package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finder of the steps of many series, with each other as controls: a step that most series of the same architecture take
 * at about the same date is the platform's.
 */
public final class Regressions {

    /** Days by which the same step may be found apart in two series. */
    private static final long ABOUT_THE_SAME_DATE = 5;
    /** More controls than this tell no more about what most of them do. */
    private static final int MOST_CONTROLS = 400;

    private Regressions() {}

    /** The steps of all series, by date, then subject. */
    public static List<Regression> among(List<DailySeries> series) {
        List<Searched> all = series.stream().map(Searched::new).toList();
        Map<Architecture, List<Searched>> controls = new EnumMap<>(Architecture.class);
        for (Searched each : all) {
            controls.computeIfAbsent(each.series.architecture(), architecture -> new ArrayList<>())
                    .add(each);
        }
        controls.replaceAll((architecture, each) -> some(each));
        List<Regression> regressions = new ArrayList<>();
        for (Searched each : all) {
            List<Searched> others = controls.getOrDefault(each.series.architecture(), List.of());
            each.steps.forEach(step -> regressions.add(
                    new Regression(each.series.subject(), each.series.architecture(), step, kind(each, step, others))));
        }
        regressions.sort(Comparator.comparing(
                        (Regression regression) -> regression.step().date())
                .thenComparing(Regression::subject)
                .thenComparing(Regression::architecture));
        return regressions;
    }

    /** Whether a change that so many of the controls share is shared by most, the subject itself among them. */
    static boolean isShared(int sharing, int controls) {
        return sharing > 0 && 2 * (sharing + 1) > controls + 1;
    }

    private static Regression.Kind kind(Searched of, Step step, List<Searched> others) {
        Controls controls = new Controls(Math.log1p(step.change()));
        for (Searched other : others) {
            if (!other.series.subject().equals(of.series.subject()) && other.covers(step.date())) {
                controls.add(other.around(step), other.shares(step));
            }
        }
        return controls.share() ? Regression.Kind.PLATFORM : Regression.Kind.RELEASE;
    }

    /** So many controls at equal steps through all of them. */
    private static List<Searched> some(List<Searched> all) {
        if (all.size() <= MOST_CONTROLS) {
            return all;
        }
        List<Searched> some = new ArrayList<>();
        for (int i = 0; i < MOST_CONTROLS; i++) {
            some.add(all.get((int) ((long) i * all.size() / MOST_CONTROLS)));
        }
        return some;
    }

    /** A series with its steps. */
    private static final class Searched {
        private final DailySeries series;
        private final double[] logarithms;
        private final List<Step> steps;

        Searched(DailySeries series) {
            this.series = series;
            this.logarithms = series.logarithms();
            this.steps = StepDetector.steps(series);
        }

        /** Whether there are enough days on both sides of a date, and not too far from it. */
        boolean covers(LocalDate date) {
            int at = series.indexOf(date);
            return at >= StepDetector.SHORTEST_LEVEL
                    && logarithms.length - at >= StepDetector.SHORTEST_LEVEL
                    && ChronoUnit.DAYS.between(series.days().get(at - 1).date(), date) <= StepDetector.WINDOW
                    && ChronoUnit.DAYS.between(date, series.days().get(at).date()) <= StepDetector.WINDOW;
        }

        /** Whether it steps as well, or moves where its own noise hides a step from the detector. */
        boolean shares(Step step) {
            boolean stepsToo = steps.stream()
                    .anyMatch(its -> its.sharesSizeOf(step)
                            && Math.abs(ChronoUnit.DAYS.between(its.date(), step.date())) <= ABOUT_THE_SAME_DATE);
            return stepsToo || around(step).shares(Math.log1p(step.change()));
        }

        /** The days before and after the date of another's step. */
        TwoSamples around(Step step) {
            int at = series.indexOf(step.date());
            return new TwoSamples(
                    logarithms,
                    Math.max(0, at - StepDetector.WINDOW / 2),
                    at,
                    Math.min(logarithms.length, at + StepDetector.WINDOW / 2));
        }
    }
}
