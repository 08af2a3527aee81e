package dev.slipway.portal.awsfake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose key a request is signed with, for which region and service, and when. */
record Signature(String accessKey, String region, String service, Instant at, String sessionToken) {
    private static final Pattern CREDENTIAL = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request, .*Signature=[0-9a-f]{64}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(5);

    static Signature of(HttpRequest request) {
        Matcher credential = CREDENTIAL.matcher(request.header("authorization"));
        if (!credential.matches()) {
            throw new AwsError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        return new Signature(
                credential.group(1),
                credential.group(2),
                credential.group(3),
                LocalDateTime.parse(request.header("x-amz-date"), TIME).toInstant(ZoneOffset.UTC),
                request.header("x-amz-security-token"));
    }

    /** Refuses a request whose time is far from the server's, as AWS does. */
    void requireFresh(Instant now) {
        if (Duration.between(at, now).abs().compareTo(ALLOWED_SKEW) > 0) {
            throw new AwsError(
                    403,
                    "InvalidSignatureException",
                    "Signature expired: " + at + " is now earlier than " + now.minus(ALLOWED_SKEW));
        }
    }
}
