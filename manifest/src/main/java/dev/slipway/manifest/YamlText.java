package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values of YAML in the one form that Slipway has for them. */
final class YamlText {

    private static final int INDENT = 2;

    private YamlText() {}

    /** The lines of a field of a mapping that is indented by so many spaces. */
    static List<String> field(int indent, String name, YamlValue value) {
        List<String> lines = new ArrayList<>();
        String start = " ".repeat(indent) + name + ":";
        if (value instanceof YamlValue.Items items && !items.values().isEmpty()) {
            lines.add(start);
            items.values().forEach(item -> lines.add(item(indent + INDENT, item)));
        } else if (value instanceof YamlValue.Fields mapping
                && !mapping.fields().isEmpty()) {
            lines.add(start);
            mapping.fields().forEach((field, content) -> lines.addAll(field(indent + INDENT, field, content)));
        } else {
            lines.add(start + " " + block(value));
        }
        return lines;
    }

    /** The line of an item of a list whose hyphens are indented by so many spaces. */
    static String item(int indent, YamlValue value) {
        return " ".repeat(indent) + "- " + block(value);
    }

    /** A value on the one line that it has for itself. */
    static String block(YamlValue value) {
        return value instanceof YamlValue.Text text ? YamlScalar.of(text.text()) : inline(value);
    }

    /** A value between others on a line, where commas and brackets end it. */
    static String inline(YamlValue value) {
        return switch (value) {
            case YamlValue.Word word -> word.word();
            case YamlValue.Text text -> YamlScalar.inline(text.text());
            case YamlValue.Items items ->
                items.values().stream().map(YamlText::inline).collect(Collectors.joining(", ", "[", "]"));
            case YamlValue.Fields mapping ->
                mapping.fields().entrySet().stream()
                        .map(field -> field.getKey() + ": " + inline(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
