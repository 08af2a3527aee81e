package dev.slipway.analysis.logs;

/**
 * Limits of what a log may make its reader do.
 *
 * @param expandedBytes most bytes after decompression; what goes beyond is refused
 * @param lineBytes longest line; longer ones are counted and skipped
 */
public record LogLimits(long expandedBytes, int lineBytes) {

    /** 64 GiB in all, and lines of twice the largest event that CloudWatch Logs takes. */
    public static final LogLimits USUAL = new LogLimits(64L << 30, 2 << 20);

    private static final int SHORTEST_LINE = 1024;

    /** Refuses limits under which no log could be read. */
    public LogLimits {
        if (expandedBytes < 1 || lineBytes < SHORTEST_LINE) {
            throw new IllegalArgumentException("Limits of " + expandedBytes + " bytes and lines of " + lineBytes
                    + " bytes are too small: give at least 1 and " + SHORTEST_LINE + ".");
        }
    }
}
