package dev.slipway.analysis.memory;

import java.util.List;

/**
 * What is asked about a function's memory size.
 *
 * @param currentMb the size that it has
 * @param maxMemoryMb the most that it has used, which is a high-water mark
 * @param observations durations at the sizes that it has had; several of one size are taken together
 * @param candidatesMb the sizes that may be recommended
 */
public record MemoryQuestion(
        int currentMb, int maxMemoryMb, Goal goal, List<Observation> observations, List<Integer> candidatesMb) {

    /** Lambda's largest size. */
    public static final int MOST_MB = 10_240;

    /** Refuses sizes that are none, and a question without candidates. */
    public MemoryQuestion {
        observations = List.copyOf(observations);
        candidatesMb = candidatesMb.stream().distinct().sorted().toList();
        if (currentMb < 1 || maxMemoryMb < 0) {
            throw new IllegalArgumentException("A function of " + currentMb + " MB that has used " + maxMemoryMb
                    + " MB is none: give a size from 1 MB and a use from 0.");
        }
        if (candidatesMb.isEmpty() || candidatesMb.getFirst() < 1) {
            throw new IllegalArgumentException(
                    "The candidates are " + candidatesMb + ": give at least one size, each from 1 MB.");
        }
    }
}
