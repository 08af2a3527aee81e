package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.git.PristineBranch;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.generator.upgrade.TreeChanges;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The branch {@code slipway/pristine}, as it is now: what was generated, as it was generated, and nobody's edits.
 *
 * @param repository the catalog's
 * @param tip of the branch, nothing where there is none yet
 */
public record Pristine(SourceRepository repository, Optional<CommitId> tip) {
    /** Key of the trailer of a recording that is no operation's: of a merged branch, or of the command line. */
    static final String RECORDED = PristineBranch.RECORDED;

    /** Folder of the branch with a file for each subject that was adopted after somebody else's commit. */
    static final String ADOPTED = ".slipway/adopted";

    /** What the subject of a commit begins with that records what a person adopted. */
    static final String ADOPT = "Adopt ";

    private static final int MOST_RECORDS = 100;
    private static final String SEEDED = "Start the catalog";

    /** The branch as it is now. */
    public static Pristine of(SourceRepository repository) {
        return new Pristine(repository, repository.tip(BranchName.PRISTINE));
    }

    /** What is recorded below a folder; empty where nothing is. */
    FileTree below(String folder) {
        return tip.map(commit -> FileTree.ofBytes(repository.files(commit, withoutSlash(folder))))
                .orElseGet(FileTree::empty);
    }

    /**
     * What was recorded below a folder for this version or an older one: a newer record is of an upgrade that somebody
     * took back. What a person adopted counts whatever its version.
     */
    FileTree below(String folder, SemanticVersion version, Function<FileTree, Optional<SemanticVersion>> versionOf) {
        FileTree newest = below(folder);
        if (tip.isEmpty() || versionOf.apply(newest).isEmpty() || isAtMost(version, newest, versionOf)) {
            return newest;
        }
        for (CommitSummary commit : repository.history(tip.get(), withoutSlash(folder), MOST_RECORDS)) {
            FileTree recorded = FileTree.ofBytes(repository.files(commit.id(), withoutSlash(folder)));
            if (isAtMost(version, recorded, versionOf)) {
                return recorded;
            }
            if (commit.subject().startsWith(ADOPT)) {
                return newest;
            }
        }
        return newest;
    }

    /** What is recorded of what all share; empty where nothing is. */
    FileTree shared() {
        return tip.map(commit -> shared(repository, commit))
                .filter(SharedFiles::hasCrates)
                .orElseGet(FileTree::empty);
    }

    /** What was recorded of what all share for this version or an older one, as for a function. */
    FileTree shared(SemanticVersion version) {
        FileTree newest = shared();
        if (tip.isEmpty() || isAtMost(version, newest, SharedFiles::version)) {
            return newest;
        }
        for (CommitSummary commit : repository.history(tip.get(), SharedFiles.CRATES, MOST_RECORDS)) {
            FileTree recorded = shared(repository, commit.id());
            if (isAtMost(version, recorded, SharedFiles::version)) {
                return recorded;
            }
            if (commit.subject().startsWith(ADOPT)) {
                return newest;
            }
        }
        return newest;
    }

    /** What all share as a commit has it. */
    static FileTree shared(SourceRepository repository, CommitId commit) {
        Map<String, byte[]> files = new TreeMap<>();
        repository.paths(commit).stream()
                .filter(SharedFiles::isShared)
                .map(path -> path.split("/", 2)[0])
                .distinct()
                .forEach(first -> files.putAll(repository.files(commit, first)));
        return FileTree.ofBytes(files);
    }

    private static boolean isAtMost(
            SemanticVersion version, FileTree recorded, Function<FileTree, Optional<SemanticVersion>> versionOf) {
        return versionOf
                .apply(recorded)
                .filter(of -> of.compareTo(version) <= 0)
                .isPresent();
    }

    /** Records these files as all that was generated below a folder. */
    public Recording recording(FileTree generated, String folder) {
        return recording(below(folder), generated);
    }

    /** Records that a part of the branch becomes another. */
    Recording recording(FileTree recorded, FileTree generated) {
        return new Recording(changeSet(recorded.changesTo(generated)), tip);
    }

    /**
     * Records what a person takes for generated, whoever wrote what stood there before.
     *
     * @param recorded what is recorded of the subject now
     * @param adopted what is to be recorded
     * @param foreign the commit that is not the portal's and is made good by this, if there is one
     */
    Recording adopting(UpgradeSubject subject, FileTree recorded, FileTree adopted, Optional<CommitSummary> foreign) {
        ChangeSet changes = changeSet(recorded.changesTo(adopted));
        if (foreign.isEmpty()) {
            return new Recording(changes, tip);
        }
        Map<String, byte[]> written = new TreeMap<>(changes.written());
        written.put(marker(subject), (foreign.get().id() + "\n").getBytes(StandardCharsets.US_ASCII));
        return new Recording(new ChangeSet(written, changes.removed()), tip);
    }

    /**
     * The newest commit that touched a folder, if it was not the portal's and nobody has adopted what it left: then it
     * is not known what was generated.
     */
    Optional<CommitSummary> foreignCommit(UpgradeSubject subject, String folder) {
        return tip.flatMap(commit -> repository.history(commit, withoutSlash(folder), 1).stream()
                        .findFirst())
                .filter(commit -> !commit.trailers().containsKey(OperationId.TRAILER)
                        && !commit.trailers().containsKey(RECORDED)
                        && !commit.subject().equals(SEEDED)
                        && !isMadeGood(subject, commit));
    }

    private boolean isMadeGood(UpgradeSubject subject, CommitSummary foreign) {
        return tip.flatMap(commit -> repository.read(commit, marker(subject)))
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .filter(foreign.id().value()::equals)
                .isPresent();
    }

    private static String marker(UpgradeSubject subject) {
        return ADOPTED + "/" + subject.key();
    }

    /** Changes as Git takes them. */
    static ChangeSet changeSet(TreeChanges changes) {
        Map<String, byte[]> written = new TreeMap<>();
        changes.written().forEach((path, content) -> written.put(path, content.bytes()));
        return new ChangeSet(written, changes.removed());
    }

    private static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
