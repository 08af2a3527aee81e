package dev.slipway.analysis.memory;

import dev.slipway.analysis.Price;
import dev.slipway.analysis.memory.MemoryAdvice.Finding;
import dev.slipway.analysis.memory.MemoryAdvice.NotEnoughEvidence;
import dev.slipway.analysis.memory.MemoryAdvice.Recommended;
import java.util.List;
import java.util.OptionalInt;

/**
 * Recommender of memory sizes from the durations of warm requests at the sizes that a function has had. It knows nothing
 * of initialisations and never recommends memory against them: for these functions memory does not change them.
 *
 * <p>It answers from two measured sizes up, from candidates only, and never below what the function has used with
 * headroom. The same question gets the same answer
 * ({@code docs/decisions/0024-memory-advice-trusts-what-was-measured.md}).
 */
public final class MemoryRecommender {

    private final Projection projection;
    private final Prudence prudence;

    /** Projects costs with a price. */
    public MemoryRecommender(Price price) {
        this(price, Prudence.USUAL);
    }

    MemoryRecommender(Price price, Prudence prudence) {
        this.projection = new Projection(price);
        this.prudence = prudence;
    }

    /** Answers one question. */
    public MemoryAdvice recommend(MemoryQuestion question) {
        List<Integer> allowed = MemoryFloor.allowed(question);
        int floor = MemoryFloor.above(question.maxMemoryMb());
        if (allowed.isEmpty()) {
            return new NotEnoughEvidence(
                    "The function has used " + question.maxMemoryMb() + " MB and needs " + floor
                            + " MB with headroom, more than every candidate: name larger ones.",
                    OptionalInt.empty());
        }
        Evidence evidence = Evidence.of(question.observations());
        if (evidence.observations().size() < 2) {
            return question.currentMb() < floor
                    ? onMemoryAlone(question, evidence, allowed)
                    : NextSize.toTry(question, evidence, allowed);
        }
        return onDurations(question, evidence, allowed);
    }

    private MemoryAdvice onDurations(MemoryQuestion question, Evidence evidence, List<Integer> allowed) {
        DurationFit fit = DurationFit.to(evidence.observations(), prudence.scatter());
        SizeChoice choice = new SizeChoice(question.goal(), evidence, fit, prudence, allowed);
        return switch (choice.choose()) {
            case SizeChoice.Outcome.Chosen(SizeChoice.Scored size) ->
                recommended(question, evidence, projection.of(size.memoryMb(), evidence, fit));
            case SizeChoice.Outcome.Unsure(SizeChoice.Scored tempting) ->
                new NotEnoughEvidence(
                        evidence.inWords() + " do not tell whether " + tempting.memoryMb()
                                + " MB, outside of these sizes, is better: try it for a day.",
                        OptionalInt.of(tempting.memoryMb()));
        };
    }

    private Recommended recommended(MemoryQuestion question, Evidence evidence, Projection.Projected projected) {
        Finding finding = finding(question.currentMb(), projected.memoryMb());
        return new Recommended(
                finding,
                projected.memoryMb(),
                Reasons.of(question, evidence, projected, finding),
                projected.durationMs(),
                projected.costPerMillion());
    }

    /** Too little memory is evident without any durations: the next request may need what the largest one needed. */
    private MemoryAdvice onMemoryAlone(MemoryQuestion question, Evidence evidence, List<Integer> allowed) {
        int size = allowed.getFirst();
        if (evidence.observations().isEmpty()) {
            return new NotEnoughEvidence(
                    Reasons.shortOfMemory(question) + " Give it " + size
                            + " MB; no durations were measured to project from.",
                    OptionalInt.of(size));
        }
        Projection.Projected projected =
                projection.withinBounds(size, evidence.observations().getFirst());
        return new Recommended(
                finding(question.currentMb(), size),
                size,
                Reasons.shortOfMemory(question) + " " + size
                        + " MB is the smallest candidate that holds it with headroom.",
                projected.durationMs(),
                projected.costPerMillion());
    }

    private static Finding finding(int currentMb, int recommendedMb) {
        return recommendedMb == currentMb
                ? Finding.OPTIMAL
                : recommendedMb < currentMb ? Finding.OVER_PROVISIONED : Finding.UNDER_PROVISIONED;
    }
}
