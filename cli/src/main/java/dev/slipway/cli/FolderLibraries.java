package dev.slipway.cli;

import dev.slipway.cli.UpgradedFunction.Changed;
import dev.slipway.cli.UpgradedFunction.Versions;
import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLockException;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.generator.output.FolderChange;
import dev.slipway.generator.upgrade.ConflictMarkers;
import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.MergedFile;
import dev.slipway.generator.upgrade.MergedTree;
import dev.slipway.generator.upgrade.Resolved;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.generator.workspace.SharedSeed;
import dev.slipway.manifest.SemanticVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Upgrades what all functions of a folder share: the crates below {@code libraries/} and the workspace around them.
 *
 * @param catalog the folder
 * @param git the repository around it
 * @param ways what the person asked for
 */
record FolderLibraries(CatalogFolder catalog, GitWorkFolder git, FolderUpgrade.Ways ways) {

    private static final String TEMPLATE = "libraries ";

    /** Where the shared files stand. */
    private sealed interface Standing {

        /** There are no shared crates here: the functions bring their own. */
        record None() implements Standing {}

        /** They are as this release gives them, but for what the team changed. */
        record Current(SemanticVersion version) implements Standing {}

        /** It is not remembered how they were. */
        record NotRecorded(SemanticVersion here) implements Standing {}

        /** They are of a newer release. */
        record Ahead(SemanticVersion here) implements Standing {}

        /** This release gives others. */
        record Behind(SemanticVersion from, FileTree base, FileTree ours, FileTree seed) implements Standing {}
    }

    /** Whether the catalog has shared crates. */
    boolean exist() throws IOException {
        return SharedFiles.hasCrates(ours());
    }

    /** Brings them to this release, or says why not. */
    UpgradedFunction upgrade() throws IOException {
        return switch (standing()) {
            case Standing.None none -> notPossible("there are none in this catalog.");
            case Standing.Current current ->
                UpgradedFunction.without(
                        UpgradedFunction.LIBRARIES,
                        "upToDate",
                        TEMPLATE + current.version(),
                        "are up to date with " + TEMPLATE + current.version() + ".");
            case Standing.NotRecorded not when ways.adopt() -> adopt();
            case Standing.NotRecorded not ->
                notPossible(
                        "nothing is remembered of how they were: run slipway upgrade --adopt --libraries to remember"
                                + " what this release has.");
            case Standing.Ahead ahead ->
                notPossible(
                        "are at " + ahead.here() + ", and this Slipway has " + newest() + ": upgrade Slipway first.");
            case Standing.Behind behind -> upgrade(behind);
        };
    }

    /** Why functions have to wait, if they have to. */
    Optional<String> comeFirst() throws IOException {
        return switch (standing()) {
            case Standing.None none -> Optional.empty();
            case Standing.Current current -> Optional.empty();
            case Standing.Ahead ahead -> Optional.empty();
            case Standing.NotRecorded not ->
                not.here().compareTo(newest()) < 0
                        ? Optional.of(waits(not.here()) + " run slipway upgrade --adopt --libraries first.")
                        : Optional.empty();
            case Standing.Behind behind ->
                behind.from().compareTo(newest()) < 0
                        ? Optional.of(waits(behind.from()) + " run slipway upgrade --libraries first.")
                        : Optional.empty();
        };
    }

    private static String waits(SemanticVersion here) {
        return "waits for the shared crates, which are at " + here + " and have to be at " + newest() + ":";
    }

    private static SemanticVersion newest() {
        return SharedFiles.version(SharedSeed.ofCatalog()).orElseThrow();
    }

    private Standing standing() throws IOException {
        FileTree ours = ours();
        Optional<SemanticVersion> here = SharedFiles.version(ours);
        if (here.isEmpty()) {
            return new Standing.None();
        }
        FileTree base = base(here.get());
        if (here.get().compareTo(newest()) > 0) {
            return new Standing.Ahead(here.get());
        }
        if (!SharedFiles.hasCrates(base)) {
            return new Standing.NotRecorded(here.get());
        }
        FileTree seed = SharedSeed.like(base);
        SemanticVersion from = SharedFiles.version(base).orElseThrow();
        boolean nothingToDo = from.equals(newest())
                && SharedFiles.merge(base, ours, seed).changed().isEmpty();
        return nothingToDo ? new Standing.Current(newest()) : new Standing.Behind(from, base, ours, seed);
    }

    /** The files in the folder that Git knows or this release brings; not what else may lie about there. */
    private FileTree ours() throws IOException {
        TreeSet<String> paths =
                new TreeSet<>(git.committed(SharedFiles::isShared).files().keySet());
        paths.addAll(SharedSeed.like(git.pristine().shared()).files().keySet());
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            Path file = catalog.root().resolve(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(path, Files.readAllBytes(file));
            }
        }
        return FileTree.ofBytes(files);
    }

    /** What was recorded for the version that is here: a newer record is of an upgrade that somebody undid. */
    private FileTree base(SemanticVersion here) throws IOException {
        return git.pristine()
                .newestShared(recorded -> SharedFiles.version(recorded)
                        .filter(version -> version.compareTo(here) <= 0)
                        .isPresent())
                .orElse(git.pristine().shared());
    }

    private UpgradedFunction upgrade(Standing.Behind behind) throws IOException {
        List<String> touched = touched(behind.ours(), behind.seed());
        if (!ways.dryRun() && !git.isClean(touched)) {
            return notPossible(
                    "commit or stash what you changed beside functions/ first, so that the merge stands apart"
                            + " from it.");
        }
        MergedTree merge = SharedFiles.merge(behind.base(), behind.ours(), behind.seed());
        try {
            return upgraded(behind, merge, touched);
        } catch (CargoLockException lock) {
            return notPossible(lock.getMessage() + " Nothing was changed.");
        }
    }

    private UpgradedFunction upgraded(Standing.Behind behind, MergedTree merge, List<String> touched)
            throws IOException {
        String to = TEMPLATE + newest();
        List<String> changed = merge.changed().stream().map(MergedFile::path).toList();
        List<String> conflicts =
                merge.conflicted().stream().map(MergedFile::path).toList();
        List<String> notes = new ArrayList<>();
        FileTree merged = switch (merge.withoutDecisions()) {
            case Resolved.Complete complete -> complete.tree();
            case Resolved.Unresolved unresolved -> {
                var marked = ConflictMarkers.of(merge, to);
                notes.addAll(marked.notes());
                yield marked.tree();
            }
        };
        boolean undecided = !conflicts.isEmpty();
        if (ways.dryRun()) {
            notes.add("would be brought from " + TEMPLATE + behind.from() + " to " + to + ".");
        } else if (undecided && !ways.markers()) {
            notes.add("were left as they are, because you and " + to + " changed the same lines: run again with"
                    + " --markers to decide in the files, or decide in the portal.");
        } else {
            write(behind, merged);
            String message = "Upgrade the shared crates to " + to;
            if (ways.commit() && !undecided && !git.isClean(touched)) {
                git.commit(touched, message);
            }
            git.pristine().recordShared(behind.seed(), message);
            notes.add("were brought from " + TEMPLATE + behind.from() + " to " + to
                    + (undecided ? "; decide between the markers, then commit." : "."));
        }
        return new UpgradedFunction(
                UpgradedFunction.LIBRARIES,
                undecided ? "conflicts" : "upgraded",
                new Versions(TEMPLATE + behind.from(), to),
                new Changed(changed, conflicts),
                notes);
    }

    private void write(Standing.Behind behind, FileTree merged) throws IOException {
        var files = new TreeMap<String, FileContent>(merged.files());
        files.put(GeneratedTree.LOCK_FILE, SharedFiles.lock(behind.base(), behind.ours(), behind.seed(), merged));
        new FolderChange(catalog.root()).make(behind.ours().changesTo(new FileTree(files)));
    }

    /** The files and folders at the root that an upgrade may change. */
    private static List<String> touched(FileTree ours, FileTree seed) {
        TreeSet<String> first = new TreeSet<>();
        Stream.of(ours, seed)
                .flatMap(tree -> tree.files().keySet().stream())
                .forEach(path -> first.add(path.split("/", 2)[0]));
        return List.copyOf(first);
    }

    private UpgradedFunction adopt() throws IOException {
        String template = TEMPLATE + newest();
        if (!ways.dryRun()) {
            git.pristine().recordShared(SharedSeed.like(ours()), "Adopt the shared crates as of " + template);
        }
        return UpgradedFunction.without(
                UpgradedFunction.LIBRARIES,
                "adopted",
                template,
                (ways.dryRun() ? "would be" : "are") + " adopted: " + template
                        + " is their base, and what differs from it is the team's.");
    }

    private static UpgradedFunction notPossible(String why) {
        return UpgradedFunction.without(UpgradedFunction.LIBRARIES, UpgradedFunction.NOT_POSSIBLE, "", why);
    }
}
