package dev.slipway.generator.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a merge with its conflicts marked in the files, as {@code git merge} with {@code diff3} does: for people who
 * asked to resolve them with their own tools, on a branch or in a working folder of their own.
 *
 * @param tree the merged files, marked where they clash
 * @param notes a sentence for each file that has no marker since it is not decided by lines
 */
public record ConflictMarkers(FileTree tree, List<String> notes) {

    /** Copies the notes. */
    public ConflictMarkers {
        notes = List.copyOf(notes);
    }

    /**
     * The merge with markers.
     *
     * @param version what the new side is called, e.g. {@code http-api 1.1.0}
     */
    public static ConflictMarkers of(MergedTree merged, String version) {
        SortedMap<String, FileContent> tree = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (MergedFile file : merged.files()) {
            switch (file.merge()) {
                case FileMerge.TextConflict text -> tree.put(file.path(), marked(text, version));
                case FileMerge.WholeConflict whole -> {
                    file.sides().ours().ifPresent(ours -> tree.put(file.path(), ours));
                    notes.add(note(file, version));
                }
                case FileMerge.Same same -> put(file, tree);
                case FileMerge.TeamsOwn own -> put(file, tree);
                case FileMerge.FromTemplate template -> put(file, tree);
                case FileMerge.Combined combined -> put(file, tree);
            }
        }
        return new ConflictMarkers(new FileTree(tree), notes);
    }

    private static void put(MergedFile file, SortedMap<String, FileContent> tree) {
        file.result().ifPresent(content -> tree.put(file.path(), content));
    }

    private static String note(MergedFile file, String version) {
        if (file.sides().ours().isEmpty()) {
            return file.path() + ": you removed it, and " + version + " changed it. It stays removed here.";
        }
        if (file.sides().theirs().isEmpty()) {
            return file.path() + ": you changed or moved it, and " + version
                    + " removed it. It stays as you have it here.";
        }
        return file.path() + ": you and " + version
                + " both changed it, and it cannot be merged by lines. It stays as you have it here.";
    }

    private static FileContent marked(FileMerge.TextConflict conflict, String version) {
        String end = conflict.passages().stream().anyMatch(ConflictMarkers::endsAsOnWindows) ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        for (Passage passage : conflict.passages()) {
            switch (passage) {
                case Passage.Settled settled -> text.append(settled.text());
                case Passage.Clash clash -> {
                    text.append("<<<<<<< the team's").append(end).append(closed(clash.ours(), end));
                    text.append("||||||| generated before").append(end).append(closed(clash.base(), end));
                    text.append("=======").append(end).append(closed(clash.theirs(), end));
                    text.append(">>>>>>> ").append(version).append(end);
                }
            }
        }
        return FileContent.of(text.toString());
    }

    private static boolean endsAsOnWindows(Passage passage) {
        return switch (passage) {
            case Passage.Settled settled -> LineEnds.isWindows(settled.text());
            case Passage.Clash clash -> LineEnds.isWindows(clash.ours());
        };
    }

    private static String closed(String lines, String end) {
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + end;
    }
}
