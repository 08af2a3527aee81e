package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.PlatformEvent.RuntimeExited;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of the two platform lines that are sentences: a request ran out of time, a process ended. */
final class Sentence {

    private static final byte[] TIMED_OUT = ascii("Task timed out after ");
    private static final byte[] SECONDS = ascii(" seconds");
    private static final byte[] REQUEST_ID = ascii("RequestId: ");
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_TIME = 40;
    private static final int SHORTEST_TIME = 10;
    /** A process's last words can be long; what matters of them stands at their beginning. */
    private static final int MOST_READ = 4096;

    private static final Pattern EXITED =
            Pattern.compile("RequestId: (\\S{36}) Error: Runtime exited[^\n]*(?:\n([A-Za-z.]{1,80}))?\\s*");

    private Sentence() {}

    static LineReading read(byte[] line, int from, int to) throws UnreadableLineException {
        if (from < to && line[from] >= '0' && line[from] <= '9') {
            return timedOut(line, from, to);
        }
        return startsWith(REQUEST_ID, line, from, to) ? exited(line, from, to) : new NotPlatform();
    }

    /** The older line: {@code <time> <uuid> Task timed out after 3.00 seconds}. */
    private static LineReading timedOut(byte[] line, int from, int to) throws UnreadableLineException {
        int time = timeEnd(line, from, to);
        int id = skipBlanks(line, time, to);
        int words = skipBlanks(line, Math.min(to, id + UUID_LENGTH), to);
        boolean spaced = id > time && words > id + UUID_LENGTH;
        if (time - from < SHORTEST_TIME || !spaced || !startsWith(TIMED_OUT, line, words, to)) {
            return new NotPlatform();
        }
        String requestId = Figure.requestId(line, id, id + UUID_LENGTH);
        int number = words + TIMED_OUT.length;
        int unit = number;
        while (unit < to && line[unit] != ' ') {
            unit++;
        }
        int rest = unit + SECONDS.length;
        if (!startsWith(SECONDS, line, unit, to) || skipAnyBlanks(line, rest, to) != to) {
            throw new UnreadableLineException("the time-out is not given in seconds");
        }
        return new TimedOut(requestId, Figure.decimal("Time-out", line, number, unit));
    }

    private static LineReading exited(byte[] line, int from, int to) throws UnreadableLineException {
        int length = Math.min(to - from, MOST_READ);
        Matcher exited = EXITED.matcher(new String(line, from, length, StandardCharsets.UTF_8));
        if (!exited.matches()) {
            return new NotPlatform();
        }
        String type = exited.group(2);
        return new RuntimeExited(Figure.requestId(exited.group(1)), type == null ? "" : type);
    }

    static boolean startsWith(byte[] words, byte[] line, int from, int to) {
        return to - from >= words.length && Arrays.equals(words, 0, words.length, line, from, from + words.length);
    }

    private static int timeEnd(byte[] line, int from, int to) {
        int last = Math.min(to, from + LONGEST_TIME);
        int at = from;
        while (at < last && isOfTime(line[at])) {
            at++;
        }
        return at;
    }

    private static boolean isOfTime(byte c) {
        return c >= '0' && c <= '9' || c == 'T' || c == 'Z' || c == ':' || c == '.' || c == '+' || c == '-';
    }

    private static int skipBlanks(byte[] line, int from, int to) {
        int at = from;
        while (at < to && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static int skipAnyBlanks(byte[] line, int from, int to) {
        int at = from;
        while (at < to && LabelledFields.isBlank(line[at])) {
            at++;
        }
        return at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
