package dev.slipway.analysis.regression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Detector of steps in a series of daily medians. A day begins a new level if the days before and after it differ by
 * ranks beyond any chance, by at least {@value #LEAST_CHANGE} of the level, and are better described by two levels than
 * by one line, and the step is large beside what the series' memory of the days before lets its level wander: so spikes of
 * a few days, slow drifts and meandering are no steps. Found steps split the series, and each part is
 * searched again within its own bounds (see {@code docs/decisions/0025-a-step-is-told-by-ranks-and-by-the-others.md}).
 */
final class StepDetector {

    /** Days that count on each side of a step. */
    static final int WINDOW = 28;
    /** A level has at least this many days; what lasts shorter is a spike. */
    static final int SHORTEST_LEVEL = 6;
    /** A step by less does not matter. */
    static final double LEAST_CHANGE = 0.05;

    /**
     * Chosen so that shuffled series give far less than one alarm in a hundred series-years, although each day of each
     * is tested with several windows.
     */
    private static final double LEVEL = 2e-6;
    /** Days that one side of a test may have: short sides find levels that do not last, and steps at a series' end. */
    private static final int[] SIDES = {WINDOW, WINDOW / 2, WINDOW / 4};

    private static final double LEAST_LOG = Math.log1p(LEAST_CHANGE);
    /** How far from the day with the clearest window the step itself may lie. */
    private static final int NEARBY = 10;
    /** Days on each side that tell a drift. */
    private static final int DRIFT_WINDOW = 2 * WINDOW;
    /** A line must describe a time this much better than two levels, or noise would hide small steps. */
    private static final double CLEARLY = 1.05;
    /** What must remain of a step when the drift around it is taken off. */
    private static final double REMAINING = 0.7;

    /** How many standard errors a step must measure, with the series' persistence taken into account. */
    private static final double OUTLASTING = 3.5;

    private final double[] values;

    private StepDetector(double[] values) {
        this.values = values;
    }

    /** The steps of a series by date. */
    static List<Step> steps(DailySeries series) {
        StepDetector detector = new StepDetector(series.logarithms());
        return detector.lasting(new TreeSet<>(detector.splits())).stream()
                .map(level -> new Step(
                        series.days().get(level.at).date(),
                        Math.exp(Medians.of(detector.values, level.from, level.at)),
                        Math.exp(Medians.of(detector.values, level.at, level.to))))
                .toList();
    }

    /** Takes back the splits that are no steps between the levels that all of them together leave. */
    private List<Level> lasting(TreeSet<Integer> splits) {
        while (true) {
            List<Level> levels = splits.stream().map(at -> level(splits, at)).toList();
            Persistence persistence = Persistence.of(values, splits);
            Optional<Level> least = levels.stream()
                    .filter(level -> level.size < LEAST_LOG
                            || isDrift(splits, level)
                            || level.size
                                    < OUTLASTING * persistence.standardError(values, level.from, level.at, level.to))
                    .min(Comparator.comparingDouble(Level::size));
            if (least.isEmpty()) {
                return levels;
            }
            splits.remove(least.get().at);
        }
    }

    private Level level(TreeSet<Integer> splits, int at) {
        Segment around = around(splits, at, WINDOW);
        return new Level(around.from, at, around.to, Math.abs(change(around.from, at, around.to)));
    }

    /** The days around a split up to its neighbours, so many on each side at most. */
    private Segment around(TreeSet<Integer> splits, int at, int most) {
        Integer lower = splits.lower(at);
        Integer higher = splits.higher(at);
        return new Segment(
                Math.max(at - most, lower == null ? 0 : lower),
                Math.min(at + most, higher == null ? values.length : higher));
    }

    /**
     * Whether a change is a stretch of a drift: a line describes the time around it better, or most of it goes when what
     * the days on each side drift among themselves is taken off.
     */
    private boolean isDrift(TreeSet<Integer> splits, Level level) {
        Segment around = around(splits, level.at, DRIFT_WINDOW);
        double change = change(level.from, level.at, level.to);
        double drift = Medians.slope(values, around.from, level.at, around.to) * (level.to - level.from) / 2;
        return !standsUpToALine(around.from, level.at, around.to) || (change - drift) / change < REMAINING;
    }

    private List<Integer> splits() {
        List<Integer> found = new ArrayList<>();
        Deque<Segment> open = new ArrayDeque<>(List.of(new Segment(0, values.length)));
        while (!open.isEmpty()) {
            Segment segment = open.remove();
            split(segment).ifPresent(at -> {
                found.add(at);
                open.add(new Segment(segment.from, at));
                open.add(new Segment(at, segment.to));
            });
        }
        return found;
    }

    /** The clearest split of a segment that stands up to a closer look. */
    private Optional<Integer> split(Segment segment) {
        List<Candidate> candidates = IntStream.rangeClosed(segment.from + SHORTEST_LEVEL, segment.to - SHORTEST_LEVEL)
                .boxed()
                .flatMap(at -> candidate(segment, at).stream())
                .sorted(Comparator.comparingDouble(Candidate::probability))
                .toList();
        List<Integer> looked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // Neighbours of one that was looked at closely have been looked at with it.
            if (looked.stream().allMatch(at -> Math.abs(at - candidate.at) > SHORTEST_LEVEL)) {
                looked.add(candidate.at);
                Optional<Integer> step = step(candidate);
                if (step.isPresent()) {
                    return step;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> candidate(Segment segment, int at) {
        double[] before = new double[SIDES.length];
        double[] after = new double[SIDES.length];
        for (int side = 0; side < SIDES.length; side++) {
            before[side] = Medians.of(values, Math.max(segment.from, at - SIDES[side]), at);
            after[side] = Medians.of(values, at, Math.min(segment.to, at + SIDES[side]));
        }
        Candidate best = null;
        for (int earlier = 0; earlier < SIDES.length; earlier++) {
            for (int later = 0; later < SIDES.length; later++) {
                // Two short sides can never be told apart for certain.
                boolean telling = earlier == 0 || later == 0 || earlier == 1 && later == 1;
                if (telling && Math.abs(after[later] - before[earlier]) >= LEAST_LOG) {
                    int from = Math.max(segment.from, at - SIDES[earlier]);
                    int to = Math.min(segment.to, at + SIDES[later]);
                    double probability = RankTest.probability(values, from, at, to);
                    if (probability < LEVEL && (best == null || probability < best.probability)) {
                        best = new Candidate(at, from, to, probability);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The day near a candidate's that parts its window best into two levels, if these are no drift. */
    private Optional<Integer> step(Candidate candidate) {
        int from = candidate.from;
        int to = candidate.to;
        int first = Math.max(from + SHORTEST_LEVEL, candidate.at - NEARBY);
        int last = Math.min(to - SHORTEST_LEVEL, candidate.at + NEARBY);
        // Distances are right where noise has heavy tails, ranks where the step is small: both are asked.
        double closest = Math.max(
                IntStream.rangeClosed(first, last)
                        .mapToDouble(at -> levelDistances(from, at, to))
                        .min()
                        .orElse(0),
                Double.MIN_NORMAL);
        double furthest = IntStream.rangeClosed(first, last)
                .mapToDouble(at -> RankTest.deviations(values, from, at, to))
                .max()
                .orElse(1);
        return IntStream.rangeClosed(first, last)
                .boxed()
                .min(Comparator.comparingDouble(at ->
                        levelDistances(from, at, to) / closest - RankTest.deviations(values, from, at, to) / furthest))
                .filter(at -> Math.abs(change(from, at, to)) >= LEAST_LOG)
                .filter(at -> standsUpToALine(from, at, to));
    }

    private boolean standsUpToALine(int from, int at, int to) {
        return levelDistances(from, at, to) <= CLEARLY * Medians.distancesFromLine(values, from, to);
    }

    private double levelDistances(int from, int at, int to) {
        return Medians.distances(values, from, at) + Medians.distances(values, at, to);
    }

    private double change(int from, int at, int to) {
        return Medians.of(values, at, to) - Medians.of(values, from, at);
    }

    /** A split with the days on both sides that tell its levels, and their distance. */
    private record Level(int from, int at, int to, double size) {}

    private record Segment(int from, int to) {}

    private record Candidate(int at, int from, int to, double probability) {}
}
