package dev.slipway.portal.audit;

/** What walking the chain found. */
public sealed interface ChainCheck {

    /**
     * Every entry fits the one before it.
     *
     * @param entries how many there are
     * @param head hash of the last one; noted elsewhere, it proves later that nothing was rewritten
     */
    record Sound(long entries, String head) implements ChainCheck {}

    /**
     * The chain is broken.
     *
     * @param number the first entry that does not fit
     * @param reason what is wrong with it
     */
    record Broken(long number, String reason) implements ChainCheck {}
}
