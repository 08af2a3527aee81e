package dev.slipway.portal.sourcecontrol;

import java.util.Map;

/**
 * Who commits and why.
 *
 * @param authorName the person's name; line breaks and angle brackets are refused
 * @param authorEmail the person's address
 * @param subject first line of the message
 * @param body further text, may be empty
 * @param trailers key and value of each trailer line, such as {@code Slipway-Operation}
 */
public record CommitDetails(
        String authorName, String authorEmail, String subject, String body, Map<String, String> trailers) {

    public CommitDetails {
        trailers = Map.copyOf(trailers);
    }
}
