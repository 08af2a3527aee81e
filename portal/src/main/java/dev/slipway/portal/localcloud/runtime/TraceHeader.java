package dev.slipway.portal.localcloud.runtime;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Trace of one request, as its header names it.
 *
 * @param root id of the trace
 * @param parent id of the segment that the function's own segments belong to
 * @param sampled whether the function is to send segments
 */
record TraceHeader(String root, String parent, boolean sampled) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new trace. */
    static TraceHeader begin(Instant now, boolean sampled) {
        return new TraceHeader("1-%08x-%s".formatted(now.getEpochSecond(), hex(12)), segmentId(), sampled);
    }

    static String segmentId() {
        return hex(8);
    }

    String value() {
        return "Root=" + root + ";Parent=" + parent + ";Sampled=" + (sampled ? 1 : 0);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
