package dev.slipway.analysis;

import java.nio.charset.StandardCharsets;

/**
 * The {@code Label: value unit} fields of one text line. Tabs, runs of spaces and line ends all separate; a known field
 * takes exactly its value and its unit, so that single spaces between fields do no harm. Fields that the platform may
 * add one day are skipped, unless a known one could be hidden in them.
 *
 * <p>Works on bytes and notes only where each value stands: a string for each would cost more than all the reading.
 */
final class LabelledFields {

    private static final int LONGEST_LABEL = 40;
    private static final int KNOWN = Field.values().length;
    private static final int BESIDE_THE_FIGURES = bit(Field.REQUEST_ID)
            | bit(Field.STATUS)
            | bit(Field.ERROR_TYPE)
            | bit(Field.TRACE_ID)
            | bit(Field.SEGMENT_ID)
            | bit(Field.SAMPLED);

    private final byte[] line;
    private final int end;
    private final int[] begins = new int[KNOWN];
    private final int[] ends = new int[KNOWN];
    private int present;
    private int at;

    private LabelledFields(byte[] line, int from, int end) {
        this.line = line;
        this.at = from;
        this.end = end;
    }

    static LabelledFields of(byte[] line, int from, int end) throws UnreadableLineException {
        LabelledFields fields = new LabelledFields(line, from, end);
        fields.skipBlanks();
        while (fields.at < end) {
            fields.readField();
            fields.skipBlanks();
        }
        return fields;
    }

    boolean has(Field field) {
        return (present & bit(field)) != 0;
    }

    /** Whether a report says its request and duration, and beyond that at most how it ended and its trace. */
    boolean isShortReport() {
        return (present & ~BESIDE_THE_FIGURES) == bit(Field.DURATION);
    }

    String text(Field field) throws UnreadableLineException {
        require(field);
        return excerpt(begins[field.ordinal()], ends[field.ordinal()]);
    }

    String textOr(Field field, String absent) {
        return has(field) ? excerpt(begins[field.ordinal()], ends[field.ordinal()]) : absent;
    }

    String requestId() throws UnreadableLineException {
        require(Field.REQUEST_ID);
        return Figure.requestId(line, begins[Field.REQUEST_ID.ordinal()], ends[Field.REQUEST_ID.ordinal()]);
    }

    double decimal(Field field) throws UnreadableLineException {
        require(field);
        return Figure.decimal(field.label(), line, begins[field.ordinal()], ends[field.ordinal()]);
    }

    long whole(Field field) throws UnreadableLineException {
        require(field);
        return Figure.whole(field.label(), line, begins[field.ordinal()], ends[field.ordinal()]);
    }

    private void require(Field field) throws UnreadableLineException {
        if (!has(field)) {
            throw new UnreadableLineException(field.label() + " is missing");
        }
    }

    private void readField() throws UnreadableLineException {
        int label = at;
        int colon = labelEnd();
        if (colon < 0) {
            throw new UnreadableLineException(
                    "expected \"Label: value\" and found " + UnreadableLineException.quoted(line, label, end));
        }
        Field field = Field.labelled(line, label, colon);
        at = colon + 1;
        if (field == null) {
            skipUnknown(label, colon);
            return;
        }
        int begin = wordBegin();
        int stop = wordEnd(begin);
        at = stop;
        if (field.hasUnit()) {
            int unit = wordBegin();
            at = wordEnd(unit);
            if (!field.isUnit(line, unit, at)) {
                throw new UnreadableLineException(field.label() + " is not given in " + field.unit());
            }
        }
        note(field, begin, stop);
    }

    private void note(Field field, int begin, int stop) throws UnreadableLineException {
        if (begin == stop) {
            throw new UnreadableLineException(field.label() + " is empty");
        }
        if (has(field)) {
            throw new UnreadableLineException(field.label() + " occurs twice");
        }
        present |= bit(field);
        begins[field.ordinal()] = begin;
        ends[field.ordinal()] = stop;
    }

    /** Where the colon after a label stands that begins here, or -1: letters, and spaces that are not the first. */
    private int labelEnd() {
        int last = Math.min(end, at + LONGEST_LABEL + 1);
        for (int i = at; i < last; i++) {
            byte c = line[i];
            if (c == ':') {
                return i == at ? -1 : i;
            }
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && (c != ' ' || i == at)) {
                return -1;
            }
        }
        return -1;
    }

    private void skipUnknown(int label, int colon) throws UnreadableLineException {
        while (at < end && !isWideBlank()) {
            if (line[at++] == ':') {
                throw new UnreadableLineException("after the unknown field "
                        + UnreadableLineException.quoted(line, label, colon) + " the line is ambiguous");
            }
        }
    }

    /** A tab, a line end or the first of two spaces: what ends a value that may hold single spaces. */
    private boolean isWideBlank() {
        byte c = line[at];
        return c != ' ' ? isBlank(c) : at + 1 < end && line[at + 1] == ' ';
    }

    private int wordBegin() {
        return at < end && line[at] == ' ' ? at + 1 : at;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < end && !isBlank(line[i])) {
            i++;
        }
        return i;
    }

    private void skipBlanks() {
        while (at < end && isBlank(line[at])) {
            at++;
        }
    }

    private String excerpt(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private static int bit(Field field) {
        return 1 << field.ordinal();
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
