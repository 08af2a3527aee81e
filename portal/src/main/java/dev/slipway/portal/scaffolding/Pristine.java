package dev.slipway.portal.scaffolding;

import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.TreeChanges;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The branch {@code slipway/pristine}, as it is now: what was generated, as it was generated, and nobody's edits.
 *
 * @param repository the catalog's
 * @param tip of the branch, nothing where there is none yet
 */
record Pristine(SourceRepository repository, Optional<CommitId> tip) {

    Pristine(SourceRepository repository) {
        this(repository, repository.tip(BranchName.PRISTINE));
    }

    /** What is recorded below a folder; empty where nothing is. */
    FileTree below(String folder) {
        return tip.map(commit -> FileTree.ofBytes(repository.files(commit, withoutSlash(folder))))
                .orElseGet(FileTree::empty);
    }

    /** Records these files as all that was generated below a folder. */
    Recording recording(FileTree generated, String folder) {
        return new Recording(changeSet(below(folder).changesTo(generated)), tip);
    }

    /** The changes as Git takes them. */
    static ChangeSet changeSet(TreeChanges changes) {
        Map<String, byte[]> written = new TreeMap<>();
        changes.written().forEach((path, content) -> written.put(path, content.bytes()));
        return new ChangeSet(written, changes.removed());
    }

    private static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
