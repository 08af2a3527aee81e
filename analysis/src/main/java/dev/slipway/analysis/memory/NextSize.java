package dev.slipway.analysis.memory;

import dev.slipway.analysis.memory.MemoryAdvice.NotEnoughEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Proposal of the size to measure next, where fewer than two have been: far enough away to tell the two apart. */
final class NextSize {

    /** Two sizes this far apart show how a function reacts to memory well above the scatter of its durations. */
    private static final double TELLING_RATIO = 4;

    private NextSize() {}

    static NotEnoughEvidence toTry(MemoryQuestion question, Evidence evidence, List<Integer> allowed) {
        if (evidence.observations().isEmpty()) {
            return new NotEnoughEvidence(
                    "No size was measured in at least " + Evidence.FEWEST + " requests: let it run at "
                            + question.currentMb() + " MB for a day.",
                    OptionalInt.empty());
        }
        int measured = evidence.observations().getFirst().memoryMb();
        String known = "Only one size was measured, " + evidence.inWords()
                + ", and durations at one size do not predict another";
        return telling(question.goal(), measured, allowed)
                .map(size -> new NotEnoughEvidence(known + ": try " + size + " MB for a day.", OptionalInt.of(size)))
                .orElseGet(() -> new NotEnoughEvidence(
                        known + ": name another candidate that holds what the function uses.", OptionalInt.empty()));
    }

    /** For cost below the measured size where there is room, for speed above it; else on the other side. */
    private static Optional<Integer> telling(Goal goal, int measured, List<Integer> allowed) {
        boolean downwards = goal != Goal.SPEED;
        double wanted = downwards ? measured / TELLING_RATIO : measured * TELLING_RATIO;
        return nearest(
                        wanted,
                        allowed.stream()
                                .filter(size -> downwards ? size < measured : size > measured)
                                .toList())
                .or(() -> nearest(
                        measured * measured / wanted,
                        allowed.stream().filter(size -> size != measured).toList()));
    }

    private static Optional<Integer> nearest(double wanted, List<Integer> sizes) {
        return sizes.stream().min(Comparator.comparingDouble(size -> Math.abs(Math.log(size / wanted))));
    }
}
