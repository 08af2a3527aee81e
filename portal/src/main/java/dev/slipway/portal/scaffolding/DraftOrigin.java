package dev.slipway.portal.scaffolding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where a draft came from that no person began: a program proposed it, such as an assistant.
 *
 * @param token what its owner calls the token that the program had
 * @param personId sign-in name of the token's owner, whose draft it is
 * @param at when it was proposed
 */
public record DraftOrigin(String token, String personId, Instant at) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What a commit's message says of it, in UTC, without a full stop. */
    String words() {
        return "drafted on " + MINUTE.format(at) + " by a program with the API token \"" + token + "\" of " + personId;
    }
}
