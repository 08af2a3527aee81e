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
 * by one line: so spikes of a few days and slow drifts are no steps. Found steps split the series, and each part is
 * searched again within its own bounds.
 */
final class StepDetector {

    /** Days that count on each side of a step. */
    static final int WINDOW = 28;
    /** A level has at least this many days; what lasts shorter is a spike. */
    static final int SHORTEST_LEVEL = 5;
    /** A step by less does not matter. */
    static final double LEAST_CHANGE = 0.05;

    /**
     * Chosen so that shuffled series give far less than one alarm in a hundred series-years, although each day of each
     * is tested with several windows.
     */
    private static final double LEVEL = 2e-6;
    /** Days before and after: short ones find levels that do not last and steps at an end of the series. */
    private static final int[][] WINDOWS = {
        {28, 28}, {28, 14}, {14, 28}, {14, 14}, {28, 7}, {7, 28}, {28, SHORTEST_LEVEL}, {SHORTEST_LEVEL, 28}
    };

    private static final double LEAST_LOG = Math.log1p(LEAST_CHANGE);
    /** How far from the day with the clearest window the step itself may lie. */
    private static final int NEARBY = 10;
    /** Days on each side that tell a drift. */
    private static final int DRIFT_WINDOW = 2 * WINDOW;
    /** What must remain of a step when the drift around it is taken off. */
    private static final double REMAINING = 0.65;

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

    /** Takes back the splits that make no difference between the levels that all of them together leave. */
    private List<Level> lasting(TreeSet<Integer> splits) {
        while (true) {
            List<Level> levels = splits.stream().map(at -> level(splits, at)).toList();
            Optional<Level> least = levels.stream()
                    .min(Comparator.comparingDouble(Level::size))
                    .filter(level -> level.size < LEAST_LOG);
            if (least.isEmpty()) {
                return levels;
            }
            splits.remove(least.get().at);
        }
    }

    private Level level(TreeSet<Integer> splits, int at) {
        Integer lower = splits.lower(at);
        Integer higher = splits.higher(at);
        int from = Math.max(at - WINDOW, lower == null ? 0 : lower);
        int to = Math.min(at + WINDOW, higher == null ? values.length : higher);
        return new Level(from, at, to, Math.abs(change(from, at, to)));
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
                Optional<Integer> step = step(segment, candidate);
                if (step.isPresent()) {
                    return step;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> candidate(Segment segment, int at) {
        Candidate best = null;
        for (int[] window : WINDOWS) {
            int from = Math.max(segment.from, at - window[0]);
            int to = Math.min(segment.to, at + window[1]);
            if (Math.abs(change(from, at, to)) >= LEAST_LOG) {
                double probability = RankTest.probability(values, from, at, to);
                if (probability < LEVEL && (best == null || probability < best.probability)) {
                    best = new Candidate(at, from, to, probability);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The day near a candidate's that parts its window best into two levels, if these are no drift. */
    private Optional<Integer> step(Segment segment, Candidate candidate) {
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
                .filter(at -> isBetterThanALine(from, at, to))
                .filter(at -> isBetterThanALine(
                        Math.max(segment.from, at - DRIFT_WINDOW), at, Math.min(segment.to, at + DRIFT_WINDOW)))
                .filter(at -> remainsWithoutDrift(segment, from, at, to));
    }

    private boolean isBetterThanALine(int from, int at, int to) {
        return levelDistances(from, at, to) <= Medians.distancesFromLine(values, from, to);
    }

    /** Whether most of a change remains when what the days on each side drift among themselves is taken off. */
    private boolean remainsWithoutDrift(Segment segment, int from, int at, int to) {
        double change = change(from, at, to);
        double drift = Medians.slope(
                values, Math.max(segment.from, at - DRIFT_WINDOW), at, Math.min(segment.to, at + DRIFT_WINDOW));
        double remaining = change - drift * (to - from) / 2;
        return remaining / change >= REMAINING;
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
