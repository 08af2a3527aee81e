package dev.slipway.portal.scorecards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of Rust code without its comments, and without what only tests compile where that is asked for; every line keeps
 * its number.
 *
 * @param code with blanks for comments and for the insides of texts
 * @param texts with blanks for comments alone
 */
record RustSource(String code, String texts) {
    private static final Pattern NO_CODE = Pattern.compile(
            "//[^\n]*|/\\*|\\bb?c?r(#*)\"|\"|'(?:\\\\(?:u\\{[^}'\n]{0,16}+}|[^u])[^'\n]{0,2}|[^\\\\'\n])'");
    private static final Pattern ATTRIBUTE = Pattern.compile("#\\s*+(?:!\\s*+)?+\\[");
    private static final Pattern OUTER = Pattern.compile("\\s*+#\\s*+\\[");
    private static final Pattern TESTS_ALONE =
            Pattern.compile("cfg\\s*\\(\\s*(?:test\\s*\\)|all\\s*\\((?:[^()]*,)?\\s*test\\s*[,)].*)", Pattern.DOTALL);
    private static final Pattern TEST =
            Pattern.compile(path("test|rstest|test_case|property_test|proptest|quickcheck") + ".*", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("\\s*(?:pub(?:\\([^)]*\\))?\\s+)?mod\\s+(\\w+)\\s*;");

    /**
     * A pattern of a path up to the first part that is one of these names: of a path of any length in one pass, without
     * recursion.
     */
    static String path(String names) {
        return "(?:(?!(?:" + names + ")\\b)\\w++\\s*+::\\s*+)*+(?:" + names + ")\\b";
    }

    /** Leaves out what is no code. */
    static RustSource of(String text) {
        StringBuilder code = new StringBuilder(text);
        StringBuilder texts = new StringBuilder(text);
        Matcher found = NO_CODE.matcher(text);
        int at = 0;
        while (found.find(at)) {
            String opening = found.group();
            if (opening.startsWith("/")) {
                at = opening.equals("/*") ? commentEnd(text, found.end()) : found.end();
                blank(code, found.start(), at);
                blank(texts, found.start(), at);
            } else if (opening.startsWith("'")) {
                at = found.end();
                blank(code, found.start(), at);
            } else {
                int end = textEnd(text, found);
                blank(code, found.end(), end);
                at = Math.min(text.length(), end + 1);
            }
        }
        return new RustSource(code.toString(), texts.toString());
    }

    /** Without what only tests compile: items under {@code cfg(test)}, and functions that are tests. */
    RustSource shipped() {
        StringBuilder shipped = new StringBuilder(code);
        StringBuilder shippedTexts = new StringBuilder(texts);
        for (Item item : testItems()) {
            blank(shipped, item.start(), item.end());
            blank(shippedTexts, item.start(), item.end());
        }
        return new RustSource(shipped.toString(), shippedTexts.toString());
    }

    /** Names of modules of which only tests know, and that stand in files of their own. */
    List<String> testModules() {
        return testItems().stream()
                .map(item -> MODULE.matcher(code.substring(item.content(), item.end())))
                .filter(Matcher::lookingAt)
                .map(module -> module.group(1))
                .toList();
    }

    /** Whether it holds a test. */
    boolean hasTests() {
        return attributes().stream().anyMatch(each -> TEST.matcher(each.text()).matches());
    }

    private record Attribute(int start, int end, String text, boolean inner) {}

    private record Item(int start, int content, int end) {}

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        Matcher found = ATTRIBUTE.matcher(code);
        int at = 0;
        while (found.find(at)) {
            int end = closing(found.end() - 1);
            String text =
                    code.substring(found.end(), Math.max(found.end(), end - 1)).strip();
            attributes.add(new Attribute(found.start(), end, text, found.group().contains("!")));
            at = end;
        }
        return attributes;
    }

    private List<Item> testItems() {
        List<Item> items = new ArrayList<>();
        int done = 0;
        for (Attribute each : attributes()) {
            if (each.start() < done) {
                continue;
            }
            boolean test = TESTS_ALONE.matcher(each.text()).matches();
            if (test && each.inner()) {
                items.add(new Item(0, 0, code.length()));
            } else if (test || TEST.matcher(each.text()).matches()) {
                int content = afterAttributes(each.end());
                done = itemEnd(content);
                items.add(new Item(each.start(), content, done));
            }
        }
        return items;
    }

    private int afterAttributes(int from) {
        Matcher next = OUTER.matcher(code).region(from, code.length());
        int at = from;
        while (next.lookingAt()) {
            at = closing(next.end() - 1);
            next.region(at, code.length());
        }
        return at;
    }

    /** An item ends with its semicolon or with its block. */
    private int itemEnd(int from) {
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(' || c == '[') {
                i = closing(i) - 1;
            } else if (c == '{') {
                return closing(i);
            } else if (c == ';' || c == '}') {
                return i + 1;
            }
        }
        return code.length();
    }

    /** The place after the bracket that closes the one at this place. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return code.length();
    }

    /** Where the text ends that is opened here: at its closing quote, or with the file. */
    private static int textEnd(String text, Matcher opening) {
        if (opening.group(1) != null) {
            int end = text.indexOf('"' + opening.group(1), opening.end());
            return end < 0 ? text.length() : end;
        }
        for (int i = opening.end(); i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }

    /** Comments of Rust may stand in one another. */
    private static int commentEnd(String text, int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        return at;
    }

    private static void blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
