package dev.slipway.manifest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path of a route of an HTTP API.
 *
 * @param value e.g. {@code /orders/{id}}: a slash, then segments of letters, digits and {@code . _ ~ -}, or a variable
 *     in braces of letters and digits; the last variable may be greedy, {@code {rest+}}
 */
public record HttpPath(String value) {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][A-Za-z0-9]{0,39})}");
    private static final Pattern GREEDY = Pattern.compile("\\{([a-z][A-Za-z0-9]{0,39})\\+}");
    private static final Pattern ANY_VARIABLE = Pattern.compile("\\{([^}+]*)\\+?}");

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
                        "use letters, digits and . _ ~ -, or a variable of letters and digits such as {orderId}; only the last may be {rest+}");
            }
        }
        return twice(variables(text));
    }

    private static Optional<Refusal> twice(List<String> variables) {
        Set<String> seen = new HashSet<>();
        return variables.stream()
                .filter(variable -> !seen.add(variable.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(variable -> new Refusal(
                        "Path variable " + Checks.quoted(variable) + " stands there twice", "give each its own name"));
    }

    private static List<String> variables(String text) {
        return ANY_VARIABLE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The names of the variables, in their order, e.g. {@code id} of {@code /orders/{id}}. */
    public List<String> variables() {
        return variables(value);
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
