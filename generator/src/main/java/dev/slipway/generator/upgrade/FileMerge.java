package dev.slipway.generator.upgrade;

import java.util.List;

/** What came of the three sides of a file. */
public sealed interface FileMerge {

    /** The team and the template have the same: neither changed it, or both alike. */
    record Same() implements FileMerge {}

    /** Only the team changed, added or removed it: it stays as the team has it. */
    record TeamsOwn() implements FileMerge {}

    /** Only the template changed, added or removed it: it becomes as it is generated now. */
    record FromTemplate() implements FileMerge {}

    /**
     * Both changed it, in different places.
     *
     * @param content with the changes of both
     */
    record Combined(FileContent content) implements FileMerge {}

    /** Both changed the same: a person decides. */
    sealed interface Conflict extends FileMerge {}

    /**
     * Both changed the same lines.
     *
     * @param passages the whole text in order; at least one of them is a clash
     */
    record TextConflict(List<Passage> passages) implements Conflict {

        /** Copies the passages. */
        public TextConflict {
            passages = List.copyOf(passages);
        }

        /** The passages that are to be decided. */
        public List<Passage.Clash> clashes() {
            return passages.stream()
                    .filter(Passage.Clash.class::isInstance)
                    .map(Passage.Clash.class::cast)
                    .toList();
        }
    }

    /**
     * Both changed the file, and it cannot be decided by lines: one of them removed it, or it is not text.
     *
     * @param id under which it is decided
     */
    record WholeConflict(ConflictId id) implements Conflict {}
}
