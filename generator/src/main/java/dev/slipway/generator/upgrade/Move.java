package dev.slipway.generator.upgrade;

/**
 * A file that stands elsewhere than where it was generated.
 *
 * @param from its path in the base
 * @param mover who moved it
 */
public record Move(String from, Mover mover) {

    /** Who can move a file. */
    public enum Mover {
        /** The team. */
        TEAM,
        /** The newer template. */
        TEMPLATE,
        /** Both, to the same place. */
        BOTH
    }
}
