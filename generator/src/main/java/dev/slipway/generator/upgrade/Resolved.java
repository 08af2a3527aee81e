package dev.slipway.generator.upgrade;

import java.util.List;

/** What came of deciding a merge's conflicts. */
public sealed interface Resolved {

    /**
     * Nothing is left to decide.
     *
     * @param tree the function as it is afterwards
     */
    record Complete(FileTree tree) implements Resolved {}

    /**
     * Something is left to decide.
     *
     * @param open the conflicts without a decision, at least one
     */
    record Unresolved(List<ConflictId> open) implements Resolved {

        /** Copies the list. */
        public Unresolved {
            open = List.copyOf(open);
        }
    }
}
