package dev.slipway.portal.telemetry;

import java.math.BigDecimal;

/**
 * What reading a log has cost.
 *
 * @param bytes that the log's service has looked through and charges for
 * @param usd their price in US dollars
 */
public record LogScan(long bytes, BigDecimal usd) {

    /** A reading that nobody charges for. */
    public static final LogScan NOTHING = new LogScan(0, BigDecimal.ZERO);

    /** Refuses what cannot be. */
    public LogScan {
        if (bytes < 0 || usd.signum() < 0) {
            throw new IllegalArgumentException("A scan of " + bytes + " bytes for " + usd + " USD cannot be.");
        }
    }

    /** Both readings together. */
    public LogScan plus(LogScan other) {
        return new LogScan(Math.addExact(bytes, other.bytes), usd.add(other.usd));
    }
}
