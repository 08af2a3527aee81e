package dev.slipway.analysis.logs;

import java.io.IOException;

/** Refusal of a log that expands beyond its limit; what was read before has been handed on. */
public final class LogTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    LogTooLargeException(long limit) {
        super("it expands to more than " + limit + " bytes, and that is the limit: split it, or raise the limit");
    }
}
