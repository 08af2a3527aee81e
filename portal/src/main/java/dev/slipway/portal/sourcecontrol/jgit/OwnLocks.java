package dev.slipway.portal.sourcecontrol.jgit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock files of a repository that the portal itself holds. A process that is killed while it moves branches leaves
 * them behind, and no branch would move again; the next one knows them by a note that was kept before they were taken,
 * and never touches those of other programs.
 */
final class OwnLocks {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLocks.class);
    private static final String NOTE = "slipway-moving";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Instant started;

    OwnLocks(Repository repository) {
        this(
                repository,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /** @param started when this process began: whoever took a lock since then is at work */
    OwnLocks(Repository repository, Instant started) {
        this.folder = repository.getDirectory().toPath();
        this.started = started;
    }

    /** The files that are taken for moving these branches, whether they are there or not. */
    List<Path> of(List<Branches.Move> moves) {
        return Stream.concat(moves.stream().map(Branches.Move::ref), Stream.of(Constants.PACKED_REFS))
                .map(name -> folder.resolve(name + LOCK))
                .toList();
    }

    /** Must come before the first of them is taken. */
    void note(List<Path> locks) throws IOException {
        Files.write(
                folder.resolve(NOTE),
                locks.stream().map(lock -> folder.relativize(lock).toString()).toList(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
    }

    /** They were given back. What was done stays done if the note cannot be deleted. */
    void forget() {
        try {
            Files.deleteIfExists(folder.resolve(NOTE));
        } catch (IOException e) {
            LOG.warn("The note of the portal's locks in {} could not be deleted", folder, e);
        }
    }

    /** Removes those which an earlier process noted and never gave back; call it before branches move. */
    void release() throws IOException {
        Path note = folder.resolve(NOTE);
        if (Files.exists(note)) {
            for (String name : Files.readAllLines(note, StandardCharsets.UTF_8)) {
                release(folder.resolve(name).normalize());
            }
            forget();
        }
    }

    private void release(Path lock) throws IOException {
        try {
            if (lock.startsWith(folder)
                    && lock.toString().endsWith(LOCK)
                    && Files.getLastModifiedTime(lock).toInstant().isBefore(started)) {
                Files.delete(lock);
                LOG.warn("The portal ended while it wrote to the catalog; its lock {} was removed", lock);
            }
        } catch (NoSuchFileException givenBack) {
            LOG.debug("Nothing is left of the lock {}", lock, givenBack);
        }
    }
}
