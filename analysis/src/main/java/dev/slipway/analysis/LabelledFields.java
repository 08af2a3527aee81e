package dev.slipway.analysis;

import static dev.slipway.analysis.UnreadableLineException.quoted;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code Label: value unit} fields of one text line. Tabs, runs of spaces and line ends all separate; a known field
 * takes exactly its value and its unit, so that single spaces between fields do no harm. Fields that the platform may
 * add one day are skipped, unless a known one could be hidden in them.
 */
final class LabelledFields {

    private static final int LONGEST_LABEL = 40;

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final String line;
    private int at;

    private LabelledFields(String line, int from) {
        this.line = line;
        this.at = from;
    }

    static LabelledFields of(String line, int from) throws UnreadableLineException {
        LabelledFields fields = new LabelledFields(line, from);
        fields.skipBlanks();
        while (fields.at < line.length()) {
            fields.readField();
            fields.skipBlanks();
        }
        return fields;
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    boolean hasOnly(Field first, Field second) {
        return values.size() == 2 && has(first) && has(second);
    }

    String text(Field field) throws UnreadableLineException {
        String value = values.get(field);
        if (value == null) {
            throw new UnreadableLineException(field.label() + " is missing");
        }
        return value;
    }

    String textOr(Field field, String absent) {
        return values.getOrDefault(field, absent);
    }

    double decimal(Field field) throws UnreadableLineException {
        return Figure.decimal(field.label(), text(field));
    }

    long whole(Field field) throws UnreadableLineException {
        return Figure.whole(field.label(), text(field));
    }

    private void readField() throws UnreadableLineException {
        int colon = line.indexOf(':', at);
        if (colon < 0 || colon == at || colon - at > LONGEST_LABEL || !isLabel(at, colon)) {
            throw new UnreadableLineException("expected \"Label: value\" and found " + quoted(line.substring(at)));
        }
        String label = line.substring(at, colon);
        at = colon + 1;
        Optional<Field> field = Field.labelled(label);
        if (field.isEmpty()) {
            skipUnknown(label);
            return;
        }
        String value = word();
        String unit = field.get().unit();
        if (!unit.isEmpty() && !word().equals(unit)) {
            throw new UnreadableLineException(label + " is not given in " + unit);
        }
        if (value.isEmpty()) {
            throw new UnreadableLineException(label + " is empty");
        }
        if (values.put(field.get(), value) != null) {
            throw new UnreadableLineException(label + " occurs twice");
        }
    }

    private void skipUnknown(String label) throws UnreadableLineException {
        int from = at;
        while (at < line.length() && !isWideBlank()) {
            at++;
        }
        if (line.substring(from, at).contains(":")) {
            throw new UnreadableLineException("after the unknown field " + quoted(label) + " the line is ambiguous");
        }
    }

    /** A tab, a line end or the first of two spaces: what ends a value that may hold single spaces. */
    private boolean isWideBlank() {
        char c = line.charAt(at);
        return c != ' ' ? isBlank(c) : at > 0 && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }

    private String word() {
        if (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private void skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    private boolean isLabel(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && (c != ' ' || i == from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
