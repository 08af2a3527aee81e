package dev.slipway.generator.rendering;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How a value is written into a file of each language so that it stays a value. */
enum Escaping {
    /** Inside a string literal; values do not appear elsewhere unless they are identifiers. */
    RUST(Escaping::inDoubleQuotes),
    /** Inside a basic string. */
    TOML(Escaping::inDoubleQuotes),
    /** Inside a string. */
    JSON(Escaping::inDoubleQuotes),
    /** As text of a paragraph; what stands in a code span has a narrower form and is inserted as it is. */
    MARKDOWN(Escaping::asParagraph),
    /** As an identifier. */
    PROTO(Escaping::inDoubleQuotes);

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&$]");
    private static final Pattern BLOCK = Pattern.compile("^(?:[-+=#!]|([0-9]{1,9})(?=[.)]))");

    private final EscapedFormat format;

    Escaping(UnaryOperator<String> escape) {
        this.format = new EscapedFormat(name(), escape);
    }

    EscapedFormat format() {
        return format;
    }

    private static String inDoubleQuotes(String text) {
        demandOneLine(text);
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String asParagraph(String text) {
        demandOneLine(text);
        String inline = MARKUP.matcher(text).replaceAll("\\\\$0");
        return BLOCK.matcher(inline)
                .replaceFirst(match -> match.group(1) == null ? "\\\\" + match.group() : match.group(1) + "\\\\");
    }

    private static void demandOneLine(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A value with a control character reached a template: validate it where it comes in.");
        }
    }
}
