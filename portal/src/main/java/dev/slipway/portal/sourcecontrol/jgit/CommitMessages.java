package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.CommitDetails;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads messages whose last paragraph holds the trailers, as {@code git interpret-trailers} has it. */
final class CommitMessages {
    private static final Pattern TRAILER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*): ?(.*)");
    private static final Pattern LOOKS_LIKE_TRAILER = Pattern.compile("\\s*[A-Za-z0-9-]+\\s*:.*");

    private CommitMessages() {}

    static String write(CommitDetails details) {
        StringBuilder message = new StringBuilder(details.subject()).append('\n');
        String body = details.body().strip();
        if (!body.isEmpty()) {
            message.append('\n')
                    .append(details.trailers().isEmpty() ? quoteLastParagraph(body) : body)
                    .append('\n');
        }
        if (!details.trailers().isEmpty()) {
            message.append('\n');
            details.trailers()
                    .forEach((key, value) ->
                            message.append(key).append(": ").append(value).append('\n'));
        }
        return message.toString();
    }

    /** A message without its first line. */
    static String text(CommitDetails details) {
        String message = write(details);
        return message.substring(message.indexOf('\n') + 1).strip();
    }

    /** Trailers of a message; the first paragraph is the subject and never holds any. */
    static Map<String, String> trailers(String message) {
        List<String> paragraphs = paragraphs(message.replace("\r\n", "\n").strip());
        if (paragraphs.size() < 2) {
            return Map.of();
        }
        Map<String, String> trailers = new LinkedHashMap<>();
        for (String line : paragraphs.getLast().split("\n")) {
            Matcher trailer = TRAILER.matcher(line);
            if (!trailer.matches()) {
                return Map.of();
            }
            trailers.merge(trailer.group(1), trailer.group(2).strip(), (first, next) -> first + ", " + next);
        }
        return trailers;
    }

    /** Without trailers of ours a body's last paragraph would stand where they are read from. */
    private static String quoteLastParagraph(String body) {
        List<String> paragraphs = paragraphs(body);
        String last = Arrays.stream(paragraphs.getLast().split("\n"))
                .map(line -> LOOKS_LIKE_TRAILER.matcher(line).matches() ? "> " + line : line)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        return body.substring(0, body.length() - paragraphs.getLast().length()) + last;
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\n(?:[ \t]*+\n)++"));
    }
}
