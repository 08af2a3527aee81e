package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.List;

/** The items that two lists have in common and in the same order: as many as can stay where they are. */
final class KeptItems {

    /** An item by its places in the old and the new list. */
    record Kept(int before, int after) {}

    private KeptItems() {}

    static List<Kept> of(List<YamlValue> before, List<YamlValue> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = isSame(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Kept> kept = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (isSame(before.get(i), after.get(j))) {
                kept.add(new Kept(i++, j++));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }

    private static boolean isSame(YamlValue before, YamlValue after) {
        return before.key().equals(after.key());
    }
}
