package dev.slipway.analysis.logs;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an export puts before an event: a time, in ISO 8601 or in milliseconds since 1970, and perhaps the log stream,
 * after it or ({@code sam logs}) before it.
 *
 * @param end where the event begins
 */
record LinePrefix(
        int end, @Nullable Instant timestamp, @Nullable String stream) {

    private static final int MILLISECONDS_DIGITS = 13;
    private static final int LONGEST = 400;
    /** {@code 2026/11/23/[$LATEST]0123…}, or with the function's name before the version. */
    private static final Pattern STREAM =
            Pattern.compile("(\\d{4}/\\d{2}/\\d{2}/\\S{0,200}\\[[^\\]\\s]{1,140}\\][0-9a-f]{32})[ \t]+");

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?)(Z|[+-]\\d{2}:?\\d{2})?[ \t]+");

    static @Nullable LinePrefix of(byte[] line, int from, int to) {
        if (!isYearOrMilliseconds(line, from, to)) {
            return null;
        }
        String head = new String(line, from, Math.min(to - from, LONGEST), StandardCharsets.ISO_8859_1);
        if (line[from + 4] == '/') {
            return streamFirst(head, from);
        }
        if (line[from + 4] != '-') {
            return milliseconds(head, from);
        }
        Matcher time = TIME.matcher(head);
        if (!time.lookingAt()) {
            return null;
        }
        Matcher stream = STREAM.matcher(head).region(time.end(), head.length());
        return stream.lookingAt()
                ? new LinePrefix(from + stream.end(), timestamp(time), stream.group(1))
                : new LinePrefix(from + time.end(), timestamp(time), null);
    }

    private static @Nullable LinePrefix streamFirst(String head, int from) {
        Matcher stream = STREAM.matcher(head);
        if (!stream.lookingAt()) {
            return null;
        }
        Matcher time = TIME.matcher(head).region(stream.end(), head.length());
        return time.lookingAt() ? new LinePrefix(from + time.end(), timestamp(time), stream.group(1)) : null;
    }

    private static @Nullable LinePrefix milliseconds(String head, int from) {
        char after = head.length() > MILLISECONDS_DIGITS ? head.charAt(MILLISECONDS_DIGITS) : 'x';
        if (after != ' ' && after != '\t') {
            return null;
        }
        Instant timestamp = Instant.ofEpochMilli(Long.parseLong(head.substring(0, MILLISECONDS_DIGITS)));
        return new LinePrefix(from + MILLISECONDS_DIGITS + 1, timestamp, null);
    }

    private static @Nullable Instant timestamp(Matcher time) {
        String zone = time.group(3);
        try {
            return LocalDateTime.parse(time.group(1) + "T" + time.group(2).replace(',', '.'))
                    .toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** The cheap look before the thorough one: four digits and a dash or slash, or thirteen digits. */
    private static boolean isYearOrMilliseconds(byte[] line, int from, int to) {
        if (to - from < MILLISECONDS_DIGITS + 1) {
            return false;
        }
        for (int i = 0; i < MILLISECONDS_DIGITS; i++) {
            byte c = line[from + i];
            if (i == 4 && (c == '-' || c == '/')) {
                return true;
            }
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
