package dev.slipway.analysis.logs;

import java.io.IOException;
import java.io.InputStream;

/** Splitter of a stream of bytes into lines, without their ends; in one buffer, which a line must fit into. */
final class LineBreaks {

    private static final int FIRST_BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private int next;
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    LineBreaks(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() throws IOException {
        tooLong = false;
        int scanned = next;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return take(i, i + 1);
                }
            }
            scanned = filled;
            if (!tooLong && filled - next > longest) {
                tooLong = true;
            }
            if (tooLong) {
                // Only the beginning of a line that is too long is kept.
                filled = next + Math.min(filled - next, longest);
                scanned = filled;
            }
            int moved = makeRoom();
            scanned -= moved;
            int read = tooLong ? skip() : in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return next < filled && take(filled, filled);
            }
            filled += read;
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    /** Where the line ends, without a carriage return. */
    int to() {
        return to;
    }

    /** From 1. */
    long number() {
        return number;
    }

    /** Whether this line is longer than the longest, and cut there. */
    boolean tooLong() {
        return tooLong;
    }

    private boolean take(int end, int following) {
        from = next;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = following;
        number++;
        tooLong |= to - from > longest;
        return true;
    }

    /** Gives the room of lines that are done back, and doubles the buffer where that is not enough. */
    private int makeRoom() {
        int moved = 0;
        if (next > 0 && (filled == buffer.length || next == filled)) {
            moved = next;
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        }
        if (filled == buffer.length) {
            byte[] larger = new byte[Math.min(buffer.length * 2, longest + FIRST_BUFFER)];
            System.arraycopy(buffer, 0, larger, 0, filled);
            buffer = larger;
        }
        return moved;
    }

    /** Reads on without keeping anything until the line ends; what follows it goes into the buffer. */
    private int skip() throws IOException {
        byte[] skipped = new byte[FIRST_BUFFER];
        int read;
        while ((read = in.read(skipped)) >= 0) {
            for (int i = 0; i < read; i++) {
                if (skipped[i] == '\n') {
                    return keep(skipped, i, read);
                }
            }
        }
        return -1;
    }

    private int keep(byte[] skipped, int from, int to) {
        int length = to - from;
        if (buffer.length - filled < length) {
            byte[] larger = new byte[filled + length];
            System.arraycopy(buffer, 0, larger, 0, filled);
            buffer = larger;
        }
        System.arraycopy(skipped, from, buffer, filled, length);
        return length;
    }
}
