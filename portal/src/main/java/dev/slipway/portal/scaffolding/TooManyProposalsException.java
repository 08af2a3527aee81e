package dev.slipway.portal.scaffolding;

import java.io.Serial;

/** Signals that as many drafts of programs are open for a person as are kept; the message says what the person can do. */
public final class TooManyProposalsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient DraftId newest;

    TooManyProposalsException(int most, DraftId newest) {
        super(most
                + " drafts that programs proposed for you are open, and no more are kept: create or discard some in the "
                + "portal");
        this.newest = newest;
    }

    /** The newest of the open drafts; on its page all of them can be discarded. */
    public DraftId newest() {
        return newest;
    }
}
