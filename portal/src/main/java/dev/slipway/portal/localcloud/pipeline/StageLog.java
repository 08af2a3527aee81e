package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.localcloud.BuildLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log of one stage on the disk, line by line; a full disk costs lines, never the run. */
final class StageLog implements BuildLog, AutoCloseable {
    static final long MOST_BYTES = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(StageLog.class);

    private final OutputStream file;
    private final Clock clock;
    private long written;
    private boolean silent;

    private StageLog(OutputStream file, long written, Clock clock) {
        this.file = file;
        this.written = written;
        this.clock = clock;
    }

    static StageLog appendingTo(Path path, Clock clock) {
        try {
            Files.createDirectories(path.getParent());
            OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new StageLog(file, Files.size(path), clock);
        } catch (IOException e) {
            LOG.warn("The log {} cannot be written; the stage runs without one", path, e);
            return new StageLog(OutputStream.nullOutputStream(), 0, clock);
        }
    }

    @Override
    public synchronized void add(BuildLine line) {
        for (String text : line.text().split("\\R", -1)) {
            write(line.kind(), text);
        }
    }

    private void write(BuildLine.Kind kind, String text) {
        if (silent) {
            return;
        }
        byte[] bytes = encode(kind, text);
        if (written + bytes.length > MOST_BYTES) {
            silent = true;
            bytes = encode(
                    BuildLine.Kind.STEP, "The log is full at " + (MOST_BYTES >> 20) + " MB; the rest is left out.");
        }
        try {
            file.write(bytes);
            file.flush();
            written += bytes.length;
        } catch (IOException e) {
            silent = true;
            LOG.warn("A stage's log cannot be written any more; the stage goes on without it", e);
        }
    }

    private byte[] encode(BuildLine.Kind kind, String text) {
        return (clock.instant().truncatedTo(ChronoUnit.MILLIS) + "\t" + kind + "\t" + text + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("A stage's log could not be closed; its last lines may be missing", e);
        }
    }
}
