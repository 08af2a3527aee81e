package dev.slipway.manifest;

import java.util.Locale;

/** How far one word is from another for whoever types: the optimal string alignment distance. */
public final class EditDistance {

    private EditDistance() {}

    /** How many characters must be typed, left out, changed or swapped with the next; case does not count. */
    public static int between(String left, String right) {
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
