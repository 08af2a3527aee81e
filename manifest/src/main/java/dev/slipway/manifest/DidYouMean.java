package dev.slipway.manifest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a misspelt one most likely stands for. */
final class DidYouMean {

    private static final int LONGEST = 40;

    private DidYouMean() {}

    static Optional<String> among(Collection<String> known, String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> EditDistance.between(candidate, word) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> EditDistance.between(candidate, word))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
