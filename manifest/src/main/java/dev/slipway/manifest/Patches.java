package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of parts of one text, noted in any order and made all at once. */
final class Patches {

    private record Patch(int start, int end, String replacement) {}

    private final List<Patch> patches = new ArrayList<>();

    void replace(int start, int end, String replacement) {
        patches.add(new Patch(start, end, replacement));
    }

    void insert(int at, String addition) {
        replace(at, at, addition);
    }

    void remove(int start, int end) {
        replace(start, end, "");
    }

    /** The text with all replacements; what is inserted at one place keeps the order in which it was noted. */
    String appliedTo(String text) {
        var result = new StringBuilder();
        int done = 0;
        List<Patch> inOrder = patches.stream()
                .sorted(Comparator.comparingInt(Patch::start).thenComparingInt(Patch::end))
                .toList();
        for (Patch patch : inOrder) {
            if (patch.start() < done) {
                throw new UneditableException("two changes touch the same place");
            }
            result.append(text, done, patch.start()).append(patch.replacement());
            done = patch.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
