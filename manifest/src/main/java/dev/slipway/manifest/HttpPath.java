package dev.slipway.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a route of an HTTP API.
 *
 * @param value e.g. {@code /orders/{id}}: a slash, then segments of letters, digits and {@code . _ ~ -}, or a variable
 *     in braces; the last variable may be greedy, {@code {rest+}}
 */
public record HttpPath(String value) {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z][A-Za-z0-9_]*}");
    private static final Pattern GREEDY = Pattern.compile("\\{[a-z][A-Za-z0-9_]*\\+}");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public HttpPath {
        Checks.demand(check(value));
    }

    /** The reason why this text cannot be a route's path, or nothing when it can. */
    public static Optional<Refusal> check(String text) {
        if (!text.startsWith("/")) {
            return Checks.refuse("Path " + Checks.quoted(text) + " does not begin with a slash", "write e.g. /orders");
        }
        if (text.length() > 200) {
            return Checks.refuse("The path has " + text.length() + " characters", "keep it to 200");
        }
        if (text.equals("/")) {
            return Optional.empty();
        }
        List<String> segments = Arrays.asList(text.substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (!isSegment(segment, last)) {
                return Checks.refuse(
                        "Segment " + Checks.quoted(segment) + " of path " + Checks.quoted(text) + " is not valid",
                        "use letters, digits and . _ ~ -, or a variable such as {id}; only the last may be {rest+}");
            }
        }
        return Checks.duplicates(
                "Path variable",
                segments.stream().filter(segment -> segment.startsWith("{")).toList(),
                segment -> segment);
    }

    private static boolean isSegment(String segment, boolean last) {
        boolean climbs = segment.equals(".") || segment.equals("..");
        return !climbs && LITERAL.matcher(segment).matches()
                || VARIABLE.matcher(segment).matches()
                || last && GREEDY.matcher(segment).matches();
    }

    /** An address that the route answers, with {@code 1} for each variable, e.g. {@code /orders/1}. */
    public String example() {
        return value.replaceAll("\\{[^}]*}", "1");
    }

    @Override
    public String toString() {
        return value;
    }
}
