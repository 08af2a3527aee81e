package dev.slipway.portal.promotion;

/** Who made a commit. */
public sealed interface CommitMaker {

    /** Certainly this person, by their sign-in name. */
    record Known(String personId) implements CommitMaker {}

    /** The portal itself, when it seeded the catalog. */
    record Portal() implements CommitMaker {}

    /** Nobody can be certain. */
    record Unverified() implements CommitMaker {}
}
