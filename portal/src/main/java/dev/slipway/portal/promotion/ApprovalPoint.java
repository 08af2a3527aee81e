package dev.slipway.portal.promotion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one waiting action that an answer is sent to, with what proves that it is the wait that was seen.
 *
 * @param action which action of which execution waits
 * @param token one-time token of this wait; whoever holds it may answer, so it stays out of pages, logs and rows
 */
public record ApprovalPoint(ApprovalAction action, String token) {

    /** SHA-256 of the token in hexadecimal digits, for comparing and storing. */
    public String tokenHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256: run the portal on a complete JDK.", e);
        }
    }

    @Override
    public String toString() {
        return action.toString();
    }
}
