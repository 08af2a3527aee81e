package dev.slipway.manifest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one line of text so that YAML reads back the same text: plain where that is safe, else in double quotes. */
final class YamlScalar {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z/][A-Za-z0-9 _./,;()'{}+~@=-]*");

    /** Text without the characters that end a value inside of brackets. */
    private static final Pattern MARKS = Pattern.compile("[^,{}\\[\\]]*");

    /** Words that some reader of YAML takes for something other than text. */
    private static final Set<String> SPECIAL = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlScalar() {}

    static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** The same for a place where commas and brackets have a meaning. */
    static String inline(String text) {
        return isPlain(text) && MARKS.matcher(text).matches() ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return SAFE.matcher(text).matches() && !text.endsWith(" ") && !SPECIAL.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
