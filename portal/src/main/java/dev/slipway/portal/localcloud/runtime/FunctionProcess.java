package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.process.ProcessGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of a function with all that belongs to it; closing it ends and removes everything. */
final class FunctionProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionProcess.class);

    private final Parts parts;
    private final ProcessWatch watch;
    private final Limited limited;
    private final long startedAt;

    FunctionProcess(Parts parts, ProcessWatch watch, Limited limited, long startedAt) {
        this.parts = parts;
        this.watch = watch;
        this.limited = limited;
        this.startedAt = startedAt;
    }

    /** What a process is made of. */
    record Parts(ProcessGroup group, Ports ports, Conversation conversation, FunctionOutput output, Path folder) {}

    /** What listens to a process. */
    record Ports(RuntimeApi api, SegmentReceiver segments) {
        void close() {
            api.close();
            segments.close();
        }
    }

    /** The control groups around a process. */
    record Limited(Optional<ControlGroup> memory, Optional<CpuLimits.Group> processor) {}

    Conversation conversation() {
        return parts.conversation();
    }

    SegmentReceiver segments() {
        return parts.ports().segments();
    }

    FunctionOutput output() {
        return parts.output();
    }

    ProcessGroup group() {
        return parts.group();
    }

    ProcessWatch watch() {
        return watch;
    }

    /** {@link System#nanoTime} of the moment at which it was started. */
    long startedAt() {
        return startedAt;
    }

    boolean ranOutOfMemory() {
        return limited.memory().map(ControlGroup::wasExceeded).orElse(false);
    }

    /** Pauses it until its next event, as Lambda does: it takes neither processor nor more memory or disk meanwhile. */
    void freeze() {
        parts.group().pause();
        watch.rest();
    }

    /** Lets it go on, for an event that comes now. */
    void thaw() {
        parts.group().resume();
    }

    /** Ends the process and all that it has started; its words can still be read. */
    void end() {
        watch.rest();
        parts.group().end();
    }

    @Override
    public void close() {
        end();
        parts.ports().close();
        try {
            parts.output().close();
            if (limited.memory().isPresent()) {
                limited.memory().get().close();
            }
            if (limited.processor().isPresent()) {
                limited.processor().get().close();
            }
            deleteAll(parts.folder());
        } catch (IOException e) {
            LOG.warn(
                    "What process {} has left behind cannot be removed; it takes room.",
                    parts.group().pid(),
                    e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
