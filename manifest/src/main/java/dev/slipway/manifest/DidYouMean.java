package dev.slipway.manifest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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
                .filter(candidate -> distance(candidate, word) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(candidate, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be typed, left out, changed or swapped with the next; case does not count. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(distances, from, to, i, j);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int distance(int[][] distances, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int shortest = Math.min(
                Math.min(distances[i][j - 1], distances[i - 1][j]) + 1, distances[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(shortest, distances[i - 2][j - 2] + 1) : shortest;
    }
}
