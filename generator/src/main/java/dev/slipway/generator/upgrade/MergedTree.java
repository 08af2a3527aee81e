package dev.slipway.generator.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The three trees merged, file by file.
 *
 * @param files by path, those that nothing happens to among them
 */
public record MergedTree(List<MergedFile> files) {

    /** Copies the list. */
    public MergedTree {
        files = List.copyOf(files);
    }

    /** The files that a person has to decide about. */
    public List<MergedFile> conflicted() {
        return files.stream().filter(MergedFile::isInConflict).toList();
    }

    /** The files that are not as the team has them now, or are to be decided. */
    public List<MergedFile> changed() {
        return files.stream().filter(MergedFile::changesTheTeams).toList();
    }

    /** All conflicts, in the order of their files. */
    public List<ConflictId> conflicts() {
        List<ConflictId> ids = new ArrayList<>();
        for (MergedFile file : files) {
            switch (file.merge()) {
                case FileMerge.TextConflict text -> text.clashes().forEach(clash -> ids.add(clash.id()));
                case FileMerge.WholeConflict whole -> ids.add(whole.id());
                case FileMerge.Same same -> {}
                case FileMerge.TeamsOwn own -> {}
                case FileMerge.FromTemplate template -> {}
                case FileMerge.Combined combined -> {}
            }
        }
        return ids;
    }

    /** The tree if there was nothing to decide. */
    public Resolved withoutDecisions() {
        return resolve(Map.of());
    }

    /** The tree with these decisions; those about conflicts that are not here have no effect. */
    public Resolved resolve(Map<ConflictId, Decision> decisions) {
        List<ConflictId> open =
                conflicts().stream().filter(id -> !decisions.containsKey(id)).toList();
        if (!open.isEmpty()) {
            return new Resolved.Unresolved(open);
        }
        SortedMap<String, FileContent> tree = new TreeMap<>();
        for (MergedFile file : files) {
            decided(file, decisions).ifPresent(content -> tree.put(file.path(), content));
        }
        List<ConflictId> colliding = colliding(tree);
        return colliding.isEmpty() ? new Resolved.Complete(new FileTree(tree)) : new Resolved.Unresolved(colliding);
    }

    /** A file and a folder of one name: of what was decided one must go. */
    private List<ConflictId> colliding(SortedMap<String, FileContent> tree) {
        Set<String> paths = Collisions.among(tree.keySet());
        return new MergedTree(files.stream()
                        .filter(file -> paths.contains(file.path()))
                        .toList())
                .conflicts();
    }

    private static Optional<FileContent> decided(MergedFile file, Map<ConflictId, Decision> decisions) {
        return switch (file.merge()) {
            case FileMerge.TextConflict text -> Optional.of(DecidedText.of(text, decisions));
            case FileMerge.WholeConflict whole ->
                whole(file.sides(), Objects.requireNonNull(decisions.get(whole.id())));
            case FileMerge.Same same -> file.result();
            case FileMerge.TeamsOwn own -> file.result();
            case FileMerge.FromTemplate template -> file.result();
            case FileMerge.Combined combined -> file.result();
        };
    }

    private static Optional<FileContent> whole(Sides sides, Decision decision) {
        return switch (decision) {
            case Decision.Ours ours -> sides.ours();
            case Decision.Theirs theirs -> sides.theirs();
            case Decision.Edited edited -> Optional.of(FileContent.of(LineEnds.closed(edited.text(), sides)));
        };
    }
}
