package dev.slipway.portal.sourcecontrol;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who commits and why. What could add a header or a trailer to the commit is refused; {@link #by} cleans instead what
 * comes from people.
 *
 * @param authorName the person's name; line breaks, control characters and angle brackets are refused
 * @param authorEmail the person's address; the same, and spaces
 * @param subject first line of the message, at most 200 characters
 * @param body further text, may be empty and have several lines
 * @param trailers key and value of each trailer line, such as {@code Slipway-Operation}; written by key
 */
public record CommitDetails(
        String authorName, String authorEmail, String subject, String body, Map<String, String> trailers) {
    private static final int LONGEST = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final String BRACKETS = "[<>]";

    public CommitDetails {
        requirePerson("name", authorName);
        requirePerson("address", authorEmail);
        if (authorEmail.contains(" ")) {
            throw new IllegalArgumentException("The author's address \"" + authorEmail + "\" has a space in it.");
        }
        requireLine("subject", subject);
        if (subject.length() > LONGEST) {
            throw new IllegalArgumentException("The commit's subject has " + subject.length()
                    + " characters: use at most " + LONGEST + " and put the rest into the body.");
        }
        body = body.replace("\r\n", "\n");
        if (body.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new IllegalArgumentException("The commit's body has a control character: remove it.");
        }
        trailers = Collections.unmodifiableMap(new TreeMap<>(trailers));
        trailers.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("\"" + OneLine.of(key)
                        + "\" is no key of a trailer: use letters, digits and hyphens, such as Slipway-Operation.");
            }
            requireLine("trailer " + key, value);
        });
    }

    /** Details with names and texts cleaned of what a commit cannot hold; they are never refused for their content. */
    public static CommitDetails by(
            String authorName, String authorEmail, String subject, String body, Map<String, String> trailers) {
        Map<String, String> lines = new TreeMap<>();
        trailers.forEach((key, value) -> lines.put(key, orUnknown(OneLine.of(value))));
        String line = orUnknown(OneLine.of(subject));
        return new CommitDetails(
                orUnknown(OneLine.of(authorName.replaceAll(BRACKETS, " "))),
                orUnknown(OneLine.of(authorEmail.replaceAll(BRACKETS, "")).replace(" ", "")),
                line.length() > LONGEST ? line.substring(0, LONGEST - 1).strip() + "…" : line,
                body.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "),
                lines);
    }

    private static void requirePerson(String what, String text) {
        requireLine("author's " + what, text);
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            throw new IllegalArgumentException(
                    "The author's " + what + " \"" + text + "\" has an angle bracket: remove it.");
        }
    }

    private static void requireLine(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The commit's " + what + " is empty: give it a text.");
        }
        if (!OneLine.fits(text)) {
            throw new IllegalArgumentException("The commit's " + what + " \"" + OneLine.of(text)
                    + "\" has a line break or a control character: write it on one line.");
        }
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "unknown" : text;
    }
}
