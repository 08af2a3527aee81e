package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps the portals of one machine, which share the target folder, from building at the same time: cargo's own lock ends
 * with cargo, and between that and the copy another portal could put its executable of the same name in the place.
 */
final class TargetLock {
    /** In the target folder, and never deleted: a lock on a deleted file holds nobody off. */
    static final String FILE = "slipway-portal.lock";

    private static final long LOOK_AGAIN_MILLISECONDS = 200;

    private final Path folder;

    TargetLock(Path folder) {
        this.folder = folder;
    }

    /** Does the work when its turn comes; nothing if it was cancelled before. */
    <T> Optional<T> holding(BuildLog log, Cancellation cancellation, Supplier<T> work) throws IOException {
        Path file = Files.createDirectories(folder).resolve(FILE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = await(channel, log, cancellation);
            return lock.isPresent() ? Optional.of(work.get()) : Optional.empty();
        }
    }

    /** Asks again and again instead of waiting in the system, which no cancellation would reach. */
    private static Optional<FileLock> await(FileChannel channel, BuildLog log, Cancellation cancellation)
            throws IOException {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                log.step("Waiting for another portal of this machine, which is building now");
            }
            while (lock == null) {
                if (cancelled.await(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
                lock = channel.tryLock();
            }
            return Optional.of(lock);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
