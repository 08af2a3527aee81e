package dev.slipway.portal.uikit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known names that a misspelt one may stand for. */
public final class Nearest {
    private static final int LONGEST = 100;
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /** At most so many that are written almost like {@code name}, or hold it, or are a part of it; nearest first. */
    public static List<String> to(String name, Collection<String> known, int most) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.isBlank() || wanted.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .filter(candidate -> isNear(wanted, candidate.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.<String>comparingInt(
                                candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** How many characters have to be put in, taken away or changed. */
    public static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static boolean isNear(String wanted, String candidate) {
        boolean partly = Math.min(wanted.length(), candidate.length()) >= SHORTEST_PART
                && (candidate.contains(wanted) || wanted.contains(candidate));
        return partly || distance(wanted, candidate) <= Math.max(2, candidate.length() / 3);
    }
}
