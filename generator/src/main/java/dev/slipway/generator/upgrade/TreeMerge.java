package dev.slipway.generator.upgrade;

import dev.slipway.generator.upgrade.Move.Mover;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges what a team made of generated files with what is generated now, by what was generated then. Pure: the same
 * trees always give the same result, and conflicts with the same identities.
 */
public final class TreeMerge {

    private final FileTree base;
    private final FileTree ours;
    private final FileTree theirs;
    private final SortedMap<String, MergedFile> merged = new TreeMap<>();
    private final Set<String> done = new HashSet<>();

    private TreeMerge(FileTree base, FileTree ours, FileTree theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /**
     * Merges three trees.
     *
     * @param base as it was generated
     * @param ours as the team has it
     * @param theirs as it is generated now
     */
    public static MergedTree merge(FileTree base, FileTree ours, FileTree theirs) {
        return new TreeMerge(base, ours, theirs).merge();
    }

    private MergedTree merge() {
        Moves byTeam = Moves.between(base, ours);
        Moves byTemplate = Moves.between(base, theirs);
        base.files().keySet().forEach(path -> followMove(path, byTeam.of(path), byTemplate.of(path)));
        Set<String> paths = new TreeSet<>(base.files().keySet());
        paths.addAll(ours.files().keySet());
        paths.addAll(theirs.files().keySet());
        for (String path : paths) {
            if (!done.contains(path)) {
                add(path, Optional.empty(), new Sides(base.file(path), ours.file(path), theirs.file(path)));
            }
        }
        return new MergedTree(Collisions.asConflicts(new ArrayList<>(merged.values())));
    }

    /** A move that the other side's files stand in the way of is none: the two files are then merged on their own. */
    private void followMove(String path, Optional<String> byTeam, Optional<String> byTemplate) {
        if (byTeam.isPresent() && byTemplate.isPresent()) {
            if (byTeam.equals(byTemplate)) {
                String to = byTeam.get();
                add(
                        to,
                        Optional.of(new Move(path, Mover.BOTH)),
                        new Sides(base.file(path), ours.file(to), theirs.file(to)));
                done.add(path);
            }
        } else if (byTeam.isPresent() && theirs.file(byTeam.get()).isEmpty()) {
            String to = byTeam.get();
            add(
                    to,
                    Optional.of(new Move(path, Mover.TEAM)),
                    new Sides(base.file(path), ours.file(to), theirs.file(path)));
            done.add(path);
        } else if (byTemplate.isPresent() && ours.file(byTemplate.get()).isEmpty()) {
            String to = byTemplate.get();
            add(
                    to,
                    Optional.of(new Move(path, Mover.TEMPLATE)),
                    new Sides(base.file(path), ours.file(path), theirs.file(to)));
            done.add(path);
        }
    }

    private void add(String path, Optional<Move> move, Sides asTheyAre) {
        Sides sides = LineEnds.asTheTeams(asTheyAre).orElse(asTheyAre);
        merged.put(path, new MergedFile(path, move, sides, merge(path, move, sides)));
        done.add(path);
    }

    private static FileMerge merge(String path, Optional<Move> move, Sides sides) {
        boolean movedByTheTeam =
                move.filter(moved -> moved.mover() == Mover.TEAM).isPresent();
        if (sides.ours().equals(sides.theirs())) {
            return new FileMerge.Same();
        }
        if (sides.theirs().equals(sides.base())) {
            return new FileMerge.TeamsOwn();
        }
        if (movedByTheTeam && sides.theirs().isEmpty()) {
            // Moving it was work of the team, even if it changed no line: it does not go away unasked.
            return whole(path, sides);
        }
        if (sides.ours().equals(sides.base())) {
            return new FileMerge.FromTemplate();
        }
        return isText(sides.ours()) && isText(sides.theirs()) && (sides.base().isEmpty() || isText(sides.base()))
                ? byLines(path, sides)
                : whole(path, sides);
    }

    private static FileMerge byLines(String path, Sides sides) {
        List<Passage> passages = TextMerge.passages(path, sides);
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            switch (passage) {
                case Passage.Settled settled -> text.append(settled.text());
                case Passage.Clash clash -> {
                    return new FileMerge.TextConflict(passages);
                }
            }
        }
        return new FileMerge.Combined(FileContent.of(text.toString()));
    }

    static FileMerge whole(String path, Sides sides) {
        return new FileMerge.WholeConflict(ConflictId.of(path, 0, sides));
    }

    private static boolean isText(Optional<FileContent> side) {
        return side.flatMap(FileContent::text).isPresent();
    }
}
