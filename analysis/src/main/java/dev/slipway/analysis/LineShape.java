package dev.slipway.analysis;

/**
 * How a line stood in its log: the platform writes all lines of one request in the same shape, so a report in another
 * shape than its request's start was printed by the function.
 *
 * @param json whether it is an event of the JSON log format
 * @param wrapping what an export put around it, {@code ""} for nothing
 */
public record LineShape(boolean json, String wrapping) {

    /** Lines as the platform writes them, in the text format. */
    public static final LineShape TEXT = new LineShape(false, "");

    /** Events as the platform writes them, in the JSON format. */
    public static final LineShape JSON = new LineShape(true, "");

    /** The shape of a line without anything around it. */
    public static LineShape of(String line) {
        return line.startsWith("{") ? JSON : TEXT;
    }
}
