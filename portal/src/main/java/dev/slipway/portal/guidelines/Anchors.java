package dev.slipway.portal.guidelines;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Anchors of one document's headings, made as Git hosts make them, so that a link works in both places. */
final class Anchors {
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    private final Map<String, Integer> seen = new HashMap<>();

    /** The anchor of the next heading; one that repeats gets a number. */
    String of(String heading) {
        String anchor =
                DROPPED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        int before = seen.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }
}
