package dev.slipway.portal.localcloud.runtime;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/** One event with what the Runtime API says beside it. */
record Event(String requestId, byte[] body, Map<String, String> headers) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * An event to be answered by a deadline.
     *
     * @param now when it is handed over; part of the trace id
     */
    static Event of(String requestId, byte[] body, String functionArn, Instant now, Instant deadline) {
        return new Event(
                requestId,
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Lambda-Runtime-Aws-Request-Id",
                        requestId,
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(deadline.toEpochMilli()),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        functionArn,
                        "Lambda-Runtime-Trace-Id",
                        trace(now)));
    }

    /** Not sampled: there is no X-Ray on this machine to send a trace to. */
    private static String trace(Instant now) {
        return "Root=1-%08x-%s;Parent=%s;Sampled=0".formatted(now.getEpochSecond(), hex(12), hex(8));
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
