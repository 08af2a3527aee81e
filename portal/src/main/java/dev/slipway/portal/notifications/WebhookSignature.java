package dev.slipway.portal.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature of a message, over its time and its body, so that nobody else can send one and an old one cannot be sent again:
 * HMAC-SHA-256 of {@code v1:<seconds>:<body>} in hexadecimal digits.
 */
record WebhookSignature(long seconds, String digits) {

    static WebhookSignature of(String key, Instant at, String body) {
        long seconds = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("v1:" + seconds + ":" + body).getBytes(StandardCharsets.UTF_8));
            return new WebhookSignature(seconds, HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256: run the portal on a complete JDK.", e);
        }
    }

    /** As it stands in the header. */
    String header() {
        return "v1=" + digits;
    }
}
