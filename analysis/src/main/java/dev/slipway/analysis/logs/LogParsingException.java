package dev.slipway.analysis.logs;

import java.io.IOException;

/** Report that a log could not be read to its end, with the tally of what came before. */
public final class LogParsingException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ParsingTally tally;

    LogParsingException(IOException cause, ParsingTally tally) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        this.tally = tally;
    }

    /** What was read before. */
    public ParsingTally tally() {
        return tally;
    }
}
