package dev.slipway.portal.promotion;

import java.util.Set;

/** Who made a commit. */
public sealed interface CommitMaker {

    /** Certainly this person, by their sign-in name. */
    record Known(String personId) implements CommitMaker {}

    /**
     * Brought into main on the Git host by these people, as the host says: whoever wrote it, one of them is another person
     * than whoever approves it.
     *
     * @param how such as {@code pull request 7}
     */
    record Brought(Set<String> people, String how) implements CommitMaker {

        /** Copies its set. */
        public Brought {
            people = Set.copyOf(people);
        }
    }

    /** The portal itself, when it seeded the catalog. */
    record Portal() implements CommitMaker {}

    /**
     * Nobody can be certain.
     *
     * @param why a sentence that says more, such as why the Git host could not be asked; may be empty
     */
    record Unverified(String why) implements CommitMaker {}
}
