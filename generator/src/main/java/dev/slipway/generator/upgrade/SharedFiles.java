package dev.slipway.generator.upgrade;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.SemanticVersion;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What all functions share: the crates below {@code libraries/} and the workspace around them. Functions, teams and
 * policies are whoever's they are.
 */
public final class SharedFiles {
    /** The folder whose history tells of the shared crates. */
    public static final String CRATES = "libraries";

    private static final String MANIFEST = "Cargo.toml";
    private static final Set<String> OWN = Set.of("functions", "policies", "teams.yaml", "scorecards.yaml", ".slipway");
    private static final Pattern VERSION = Pattern.compile("(?m)^version = \"([0-9.]+)\"");
    private static final Pattern NAME = Pattern.compile("(?m)^name = \"([A-Za-z0-9_-]+)\"");

    private SharedFiles() {}

    /** Whether the file at this path is one of them; paths are relative to the catalog's root. */
    public static boolean isShared(String path) {
        return !OWN.contains(path.split("/", 2)[0]);
    }

    /** The shared files among those of a catalog. */
    public static FileTree of(FileTree catalog) {
        SortedMap<String, FileContent> files = new TreeMap<>(catalog.files());
        files.keySet().removeIf(path -> !isShared(path));
        return new FileTree(files);
    }

    /** Whether there are shared crates among these files. */
    public static boolean hasCrates(FileTree files) {
        return files.files().keySet().stream().anyMatch(SharedFiles::isCrateManifest);
    }

    /** The highest version of the shared crates, which carry that of the templates. */
    public static Optional<SemanticVersion> version(FileTree files) {
        return crateManifests(files)
                .map(text -> VERSION.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(text -> SemanticVersion.check(text).isEmpty())
                .map(SemanticVersion::of)
                .max(SemanticVersion::compareTo);
    }

    /** The shared files merged, but for the lock file: see {@link #lock}. */
    public static MergedTree merge(FileTree base, FileTree ours, FileTree theirs) {
        return TreeMerge.merge(withoutLock(base), withoutLock(ours), withoutLock(theirs));
    }

    /**
     * The merged lock file.
     *
     * @throws dev.slipway.generator.cargo.CargoLockException if one of them is not as cargo writes it
     */
    public static FileContent lock(FileTree base, FileTree ours, FileTree theirs, FileTree merged) {
        Set<String> shared = new TreeSet<>();
        for (FileTree each : new FileTree[] {base, ours, theirs, merged}) {
            crateManifests(each)
                    .map(text -> NAME.matcher(text))
                    .filter(Matcher::find)
                    .forEach(found -> shared.add(found.group(1)));
        }
        return FileContent.of(
                parsed(ours).merge(parsed(base), parsed(theirs), shared).text());
    }

    private static FileTree withoutLock(FileTree tree) {
        SortedMap<String, FileContent> files = new TreeMap<>(tree.files());
        files.remove(GeneratedTree.LOCK_FILE);
        return new FileTree(files);
    }

    private static CargoLock parsed(FileTree tree) {
        return CargoLock.parse(tree.text(GeneratedTree.LOCK_FILE).orElse(""));
    }

    private static Stream<String> crateManifests(FileTree files) {
        return files.files().entrySet().stream()
                .filter(file -> isCrateManifest(file.getKey()))
                .flatMap(file -> file.getValue().text().stream());
    }

    private static boolean isCrateManifest(String path) {
        return path.startsWith(CRATES + "/") && path.endsWith("/" + MANIFEST);
    }
}
