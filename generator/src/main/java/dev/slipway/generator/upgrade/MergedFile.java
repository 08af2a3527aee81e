package dev.slipway.generator.upgrade;

import java.util.Optional;

/**
 * A file of the merge.
 *
 * @param path where it stands afterwards; of a moved file its new place
 * @param move where it was generated, if it was moved since
 * @param sides the file in the three trees
 * @param merge what came of them
 */
public record MergedFile(String path, Optional<Move> move, Sides sides, FileMerge merge) {

    /** The content afterwards, if the file is there and nothing is left to decide. */
    public Optional<FileContent> result() {
        return switch (merge) {
            case FileMerge.Same same -> sides.ours();
            case FileMerge.TeamsOwn own -> sides.ours();
            case FileMerge.FromTemplate template -> sides.theirs();
            case FileMerge.Combined combined -> Optional.of(combined.content());
            case FileMerge.TextConflict conflict -> Optional.empty();
            case FileMerge.WholeConflict conflict -> Optional.empty();
        };
    }

    /** Whether a person has to decide something. */
    public boolean isInConflict() {
        return merge instanceof FileMerge.Conflict;
    }

    /** Whether the merge gives the team another file than it has, or asks which. */
    public boolean changesTheTeams() {
        return isInConflict() || isMovedByTheTemplate() || !result().equals(sides.ours());
    }

    private boolean isMovedByTheTemplate() {
        return sides.ours().isPresent()
                && move.filter(moved -> moved.mover() == Move.Mover.TEMPLATE).isPresent();
    }
}
