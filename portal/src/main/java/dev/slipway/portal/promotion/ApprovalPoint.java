package dev.slipway.portal.promotion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one waiting action that an answer is sent to.
 *
 * @param pipeline the pipeline's name
 * @param stage the stage's name
 * @param action the action's name
 * @param executionId the pipeline's execution that waits
 * @param token one-time token of this wait; whoever holds it may answer, so it stays out of pages, logs and rows
 */
public record ApprovalPoint(String pipeline, String stage, String action, String executionId, String token) {

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
        return pipeline + "/" + stage + "/" + action + " of " + executionId;
    }
}
