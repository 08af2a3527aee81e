package dev.slipway.portal.uikit;

import dev.slipway.manifest.EditDistance;
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
                .sorted(Comparator.<String>comparingInt(candidate -> EditDistance.between(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static boolean isNear(String wanted, String candidate) {
        boolean partly = Math.min(wanted.length(), candidate.length()) >= SHORTEST_PART
                && (candidate.contains(wanted) || wanted.contains(candidate));
        return partly || EditDistance.between(wanted, candidate) <= Math.max(2, candidate.length() / 3);
    }
}
