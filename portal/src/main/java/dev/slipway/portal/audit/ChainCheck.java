package dev.slipway.portal.audit;

import java.util.Optional;

/** What walking the chain found. */
public sealed interface ChainCheck {

    /**
     * Every entry fits the one before it.
     *
     * @param entries how many there are
     * @param head hash of the last one; noted elsewhere, it proves later that nothing was rewritten
     * @param anchored the newest anchor outside of the database, which fits as well; nothing where none was noted yet
     */
    record Sound(long entries, String head, Optional<ChainAnchor> anchored) implements ChainCheck {}

    /**
     * The chain is broken.
     *
     * @param number the first entry that does not fit
     * @param reason what is wrong with it
     */
    record Broken(long number, String reason) implements ChainCheck {}
}
