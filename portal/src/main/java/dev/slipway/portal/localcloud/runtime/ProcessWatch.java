package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.process.Memory;
import dev.slipway.portal.localcloud.process.ProcessGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a process while it works: how much memory it and its children hold, and how much disk it fills. */
final class ProcessWatch {
    /** Short against the time in which memory is filled, long against the time that looking takes. */
    static final Duration INTERVAL = Duration.ofMillis(20);

    private static final int DISK_EVERY = 10;
    private static final long MEGABYTE = 1024L * 1024L;

    private final ProcessGroup process;
    private final Path folder;
    private final int memoryMegabytes;
    private final CompletableFuture<Breach> breach = new CompletableFuture<>();
    private final ScheduledExecutorService scheduler;
    private @Nullable ScheduledFuture<?> looking;
    private volatile long highWaterBytes;
    private int looks;

    ProcessWatch(ProcessGroup process, Path folder, int memoryMegabytes, ScheduledExecutorService scheduler) {
        this.process = process;
        this.folder = folder;
        this.memoryMegabytes = memoryMegabytes;
        this.scheduler = scheduler;
    }

    /** Looks from now on. */
    synchronized void begin() {
        if (looking == null) {
            looking = scheduler.scheduleAtFixedRate(
                    this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks no more until {@link #begin}: a process that is paused or ended takes nothing more. */
    synchronized void rest() {
        if (looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    /** Which limit was exceeded. */
    enum Breach {
        MEMORY,
        DISK
    }

    /** Completes when a limit is exceeded. */
    CompletableFuture<Breach> breach() {
        return breach;
    }

    /** The most memory that the process was ever seen to hold, in megabytes rounded up; 0 if it was gone too soon. */
    int maxMemoryMegabytes() {
        process.memory().ifPresent(this::note);
        return (int) Math.ceilDiv(highWaterBytes, MEGABYTE);
    }

    private void look() {
        process.memory().ifPresent(this::note);
        if (process.residentBytes() > memoryMegabytes * MEGABYTE) {
            breach.complete(Breach.MEMORY);
        } else if (looks++ % DISK_EVERY == 0 && diskBytes() > Hosting.DISK_MEGABYTES * MEGABYTE) {
            breach.complete(Breach.DISK);
        }
    }

    private void note(Memory memory) {
        highWaterBytes = Math.max(highWaterBytes, memory.highWaterBytes());
    }

    private long diskBytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(ProcessWatch::size).sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // The function deletes while it is looked at; the next look sees the rest.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
