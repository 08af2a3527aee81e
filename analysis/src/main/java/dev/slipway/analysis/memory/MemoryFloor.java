package dev.slipway.analysis.memory;

import java.util.List;
import java.util.OptionalInt;

/** The least memory that a function may be given: what it has used at most, and a fifth more for what was not seen. */
final class MemoryFloor {

    private static final double HEADROOM = 1.2;

    private MemoryFloor() {}

    static int above(int maxMemoryMb) {
        return (int) Math.ceil(maxMemoryMb * HEADROOM - 1e-9);
    }

    static List<Integer> allowed(MemoryQuestion question) {
        int floor = above(question.maxMemoryMb());
        return question.candidatesMb().stream().filter(size -> size >= floor).toList();
    }

    static OptionalInt smallest(List<Integer> allowed) {
        return allowed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(allowed.getFirst());
    }
}
