package dev.slipway.analysis.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Choice among the allowed sizes. A size that was measured is taken at its word; one in between must promise clearly
 * more; one outside of the measured range must be better in most of the fits, since nothing holds it from there on.
 */
final class SizeChoice {

    /** A promise of this much outside of the measured sizes, without being sure, is worth a try and no advice. */
    private static final double WORTH_A_TRY = 0.05;
    /** Projections this close to the best one are as good: the smaller size is taken. */
    private static final double AS_GOOD = 0.01;
    /** By how much the fit itself must see a size outside ahead of the best one within, whatever its scatter adds. */
    private static final double AHEAD = 0.02;

    private final Goal goal;
    private final Evidence evidence;
    private final DurationFit fit;
    private final Prudence prudence;
    private final List<Scored> sizes;

    SizeChoice(Goal goal, Evidence evidence, DurationFit fit, Prudence prudence, List<Integer> allowed) {
        this.goal = goal;
        this.evidence = evidence;
        this.fit = fit;
        this.prudence = prudence;
        this.sizes = allowed.stream().map(this::scored).toList();
    }

    /** A size with its score, which is to be small, and where that comes from. */
    record Scored(int memoryMb, double score, Basis basis) {}

    enum Basis {
        MEASURED,
        BETWEEN,
        OUTSIDE
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The best size that there is evidence for. */
        record Chosen(Scored size) implements Outcome {}

        /** A size promises more and is not sure enough. */
        record Unsure(Scored tempting) implements Outcome {}
    }

    Outcome choose() {
        List<Scored> known =
                Stream.of(Basis.MEASURED, Basis.BETWEEN).flatMap(this::of).toList();
        // A percent of speed is no reason to pay for twice the memory.
        Optional<Scored> within = goal == Goal.SPEED ? leastAsGood(known.stream()) : least(known.stream());
        List<Scored> ahead = of(Basis.OUTSIDE)
                .filter(size -> known.stream().allMatch(other -> isAhead(size, other)))
                .toList();
        Optional<Scored> outside = leastAsGood(ahead.stream().filter(size -> isSure(size, within.orElse(null))));
        if (outside.isPresent()) {
            return new Outcome.Chosen(outside.get());
        }
        return least(ahead.stream())
                .filter(size -> within.isEmpty() || size.score * (1 + WORTH_A_TRY) < within.get().score)
                .<Outcome>map(Outcome.Unsure::new)
                .orElseGet(() -> new Outcome.Chosen(within.orElseThrow()));
    }

    private Scored scored(int memoryMb) {
        if (evidence.has(memoryMb)) {
            return new Scored(memoryMb, score(memoryMb, evidence.at(memoryMb).durationMs()), Basis.MEASURED);
        }
        double score = score(memoryMb, fit.meanMs(memoryMb));
        return evidence.holds(memoryMb)
                ? new Scored(memoryMb, score * (1 + prudence.interpolatedGain()), Basis.BETWEEN)
                : new Scored(memoryMb, score, Basis.OUTSIDE);
    }

    private double score(int memoryMb, double durationMs) {
        return goal.score(memoryMb, durationMs);
    }

    private boolean isAhead(Scored size, Scored within) {
        return score(size.memoryMb, fit.meanMs(size.memoryMb)) * (1 + AHEAD)
                < score(within.memoryMb, fit.meanMs(within.memoryMb));
    }

    private boolean isSure(Scored size, @Nullable Scored within) {
        return within != null
                && size.score < within.score
                && fit.shareBelow(size.memoryMb, within.score / score(size.memoryMb, 1)) >= prudence.sure();
    }

    private Stream<Scored> of(Basis basis) {
        return sizes.stream().filter(size -> size.basis == basis);
    }

    private static Optional<Scored> least(Stream<Scored> among) {
        return among.min(Comparator.comparingDouble(Scored::score).thenComparingInt(Scored::memoryMb));
    }

    /** The smallest of the sizes whose projections hardly differ from the least. */
    private static Optional<Scored> leastAsGood(Stream<Scored> among) {
        List<Scored> all = among.toList();
        double bound = all.stream().mapToDouble(Scored::score).min().orElse(0) * (1 + AS_GOOD);
        return all.stream().filter(size -> size.score <= bound).min(Comparator.comparingInt(Scored::memoryMb));
    }
}
