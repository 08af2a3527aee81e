package dev.slipway.generator.settings;

import java.util.List;

/** Breaks lines of Rust as rustfmt does with the workspace's settings, so that generated code is formatted. */
final class RustLayout {

    /** {@code max_width} of the workspace's rustfmt.toml. */
    private static final int LONGEST_LINE = 120;

    /** rustfmt keeps arrays of up to 60 % of a line on one line. */
    private static final int LONGEST_ARRAY = 72;

    /** rustfmt puts several items on a line only if all are as short as this. */
    private static final int SHORT_ITEM = 10;

    private RustLayout() {}

    /** An array of strings that stands in a field, whose line is indented by half of {@code indent}. */
    static String array(List<String> texts, int indent) {
        List<String> items = texts.stream().map(text -> '"' + text + '"').toList();
        String oneLine = String.join(", ", items);
        if (oneLine.length() <= LONGEST_ARRAY) {
            return "&[" + oneLine + "]";
        }
        boolean allShort = items.stream().allMatch(item -> item.length() <= SHORT_ITEM);
        String inner = allShort ? filled(items, indent) : vertical(items, indent);
        return "&[\n" + inner + " ".repeat(indent - 4) + "]";
    }

    /** A call of a method with one string, after {@code start}; ends with a comma. */
    static String call(String start, String method, String argument, int indent) {
        String call = "." + method + "(\"" + argument + "\"),";
        boolean fits = indent + start.length() + call.length() <= LONGEST_LINE;
        return fits ? start + call : start + "\n" + " ".repeat(indent + 4) + call;
    }

    private static String vertical(List<String> items, int indent) {
        var lines = new StringBuilder();
        items.forEach(item -> lines.append(" ".repeat(indent)).append(item).append(",\n"));
        return lines.toString();
    }

    private static String filled(List<String> items, int indent) {
        var lines = new StringBuilder();
        var line = new StringBuilder(" ".repeat(indent));
        for (String item : items) {
            if (line.length() > indent && line.length() + item.length() + 2 > LONGEST_LINE) {
                lines.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(line.length() > indent ? " " : "").append(item).append(',');
        }
        return lines.append(line).append('\n').toString();
    }
}
