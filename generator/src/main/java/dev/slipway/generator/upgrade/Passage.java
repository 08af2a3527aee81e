package dev.slipway.generator.upgrade;

/** A part of a merged text; whole lines, with their ends. */
public sealed interface Passage {

    /**
     * Lines that are clear.
     *
     * @param text as it is afterwards
     */
    record Settled(String text) implements Passage {}

    /**
     * Lines that both changed; each side may be empty.
     *
     * @param id under which it is decided
     * @param base as they were generated
     * @param ours as the team has them
     * @param theirs as they are generated now
     */
    record Clash(ConflictId id, String base, String ours, String theirs) implements Passage {}
}
