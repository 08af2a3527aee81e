package dev.slipway.portal.localcloud.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process prints, read from the file that both its streams go to: everything printed before the process's next
 * call stands in the file before that call arrives, which no pipe promises.
 */
final class FunctionOutput implements AutoCloseable {
    /** The longest event of a log, in bytes; longer lines are divided. */
    private static final int LONGEST_LINE = 256 * 1024;

    private final Path file;
    private final SeekableByteChannel channel;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private long left;

    FunctionOutput(Path file) throws IOException {
        this.file = file;
        this.channel = Files.newByteChannel(Files.createFile(file));
    }

    Path file() {
        return file;
    }

    /** Allows so many bytes until the next call; what goes beyond them is dropped. */
    void allow(long bytes) {
        left = bytes;
    }

    /** Lines that were finished since the last call. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        try {
            while (channel.read(buffer.clear()) > 0) {
                take(buffer.flip(), lines);
            }
        } catch (IOException e) {
            lines.add("What the function printed cannot be read: " + e.getMessage());
        }
        return lines;
    }

    /** Lines that were finished since the last call, and the beginning of one that will not be. */
    List<String> lastLines() {
        List<String> lines = lines();
        if (unfinished.size() > 0) {
            finish(lines);
        }
        return lines;
    }

    private void take(ByteBuffer bytes, List<String> lines) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n' || unfinished.size() == LONGEST_LINE) {
                finish(lines);
            }
            if (next != '\n' && left > 0) {
                unfinished.write(next);
            }
            if (--left == 0) {
                finish(lines);
                lines.add("(more than " + Hosting.OUTPUT_BYTES + " bytes in one invocation; the rest is not kept)");
            }
        }
    }

    private void finish(List<String> lines) {
        if (unfinished.size() > 0 || left > 0) {
            lines.add(unfinished.toString(StandardCharsets.UTF_8));
        }
        unfinished.reset();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
