package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.LockEntry;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes the catalog's lock file after an upgrade.
 *
 * @param repository the catalog's
 */
record LockFiles(SourceRepository repository) {

    /**
     * The lock file's text.
     *
     * @param result the subject's files after the upgrade
     * @throws dev.slipway.generator.cargo.CargoLockException if a lock file is not as cargo writes it, or lacks a crate
     */
    String after(UpgradeSubject subject, CommitId tip, Standing.Behind behind, FileTree result) {
        return switch (subject) {
            case UpgradeSubject.Shared shared -> {
                yield SharedFiles.lock(behind.base(), behind.ours(), behind.generated(), result)
                        .text()
                        .orElse("");
            }
            case UpgradeSubject.OfFunction function ->
                LockEntry.following(CargoLock.parse(at(tip)), function.name(), behind.ours(), result)
                        .text();
        };
    }

    /** The lock file of a commit, empty where there is none. */
    String at(CommitId commit) {
        return repository
                .read(commit, GeneratedTree.LOCK_FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The changes with a lock file that becomes this. */
    static ChangeSet with(ChangeSet changes, String lock) {
        Map<String, byte[]> written = new TreeMap<>(changes.written());
        written.put(GeneratedTree.LOCK_FILE, lock.getBytes(StandardCharsets.UTF_8));
        Set<String> removed = new TreeSet<>(changes.removed());
        removed.remove(GeneratedTree.LOCK_FILE);
        return new ChangeSet(written, removed);
    }
}
