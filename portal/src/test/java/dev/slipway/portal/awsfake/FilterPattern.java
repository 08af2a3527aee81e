package dev.slipway.portal.awsfake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter pattern of terms, plain or quoted, all of them needed or, with question marks, one of them. */
record FilterPattern(List<String> needed, List<String> oneOf) {
    private static final Pattern TERM = Pattern.compile("(\\??)(?:\"([^\"]+)\"|(\\w+))(?:\\s+|$)");

    static FilterPattern of(String text) {
        List<String> needed = new ArrayList<>();
        List<String> oneOf = new ArrayList<>();
        Matcher term = TERM.matcher(text.strip());
        int at = 0;
        while (at < text.strip().length()) {
            if (!term.find(at) || term.start() != at) {
                throw new AwsError(400, "InvalidParameterException", "Invalid filter pattern at " + at);
            }
            (term.group(1).isEmpty() ? needed : oneOf).add(term.group(2) == null ? term.group(3) : term.group(2));
            at = term.end();
        }
        if (!needed.isEmpty() && !oneOf.isEmpty()) {
            // The service takes such a pattern and ignores the question marks; nobody means that.
            throw new AwsError(400, "InvalidParameterException", "Terms with and without ? cannot be mixed");
        }
        return new FilterPattern(needed, oneOf);
    }

    boolean matches(String message) {
        return needed.stream().allMatch(message::contains)
                && (oneOf.isEmpty() || oneOf.stream().anyMatch(message::contains));
    }
}
