package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is killed while it moves branches leaves their locks; the next one must be able to write. */
class OwnLocksTest {
    private static final FileTime BEFORE_THIS_PROCESS = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<Branches.Move> MOVES = List.of(
            new Branches.Move(Branches.MAIN, ObjectId.zeroId(), ObjectId.zeroId()),
            new Branches.Move(Branches.PRISTINE, ObjectId.zeroId(), ObjectId.zeroId()));

    @TempDir
    Path folder;

    @Test
    void writesAgainAfterAPortalThatWasKilledWhileItMovedBranches() throws IOException {
        try (TemporaryCatalog killed = catalog()) {
            OwnLocks locks = new OwnLocks(killed.git());
            locks.note(locks.of(MOVES));
            for (Path lock : locks.of(MOVES)) {
                leave(lock, BEFORE_THIS_PROCESS);
            }
        }
        try (TemporaryCatalog next = catalog()) {
            next.write("b.txt", "b");
            assertThat(new OwnLocks(next.git()).of(MOVES)).noneMatch(Files::exists);
        }
    }

    @Test
    void leavesTheLocksOfOtherPrograms() throws IOException {
        Path lock = mainLock();
        leave(lock, BEFORE_THIS_PROCESS);
        assertThatTheCatalogIsLocked();
        assertThat(lock).exists();
    }

    @Test
    void leavesALockThatWasTakenSinceItStarted() throws IOException {
        Path lock = mainLock();
        try (TemporaryCatalog killed = catalog()) {
            OwnLocks locks = new OwnLocks(killed.git());
            locks.note(locks.of(MOVES));
        }
        leave(lock, FileTime.from(Instant.now()));
        assertThatTheCatalogIsLocked();
        assertThat(lock).exists();
    }

    @Test
    void forgetsItsLocksWhenTheyAreGivenBack() throws IOException {
        try (TemporaryCatalog catalog = catalog()) {
            catalog.write("c.txt", "c");
        }
        Path lock = mainLock();
        leave(lock, BEFORE_THIS_PROCESS);
        assertThatTheCatalogIsLocked();
    }

    @Test
    void readsNothingOutsideOfTheRepositoryFromANote() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.lock");
        leave(elsewhere, BEFORE_THIS_PROCESS);
        try (TemporaryCatalog killed = catalog()) {
            new OwnLocks(killed.git()).note(List.of(elsewhere));
        }
        catalog().close();
        assertThat(elsewhere).exists();
    }

    private Path mainLock() {
        try (TemporaryCatalog catalog = catalog()) {
            return new OwnLocks(catalog.git()).of(MOVES).getFirst();
        }
    }

    private void assertThatTheCatalogIsLocked() {
        try (TemporaryCatalog next = catalog()) {
            CommitDetails details = CommitDetails.by("Lin Chen", "lin@example.com", "Add b", "", Map.of());
            assertThat(next.source()
                            .commit(
                                    ChangeSet.writing(Map.of("b.txt", "b")),
                                    next.source().tip(),
                                    details))
                    .isInstanceOf(CommitOutcome.Unavailable.class);
        }
    }

    private TemporaryCatalog catalog() {
        return TemporaryCatalog.in(folder, Map.of("a.txt", "a"));
    }

    private static void leave(Path lock, FileTime when) throws IOException {
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);
        Files.setLastModifiedTime(lock, when);
    }
}
