package dev.slipway.analysis.logs;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The bytes of a log in UTF-8, whatever was saved: unpacked where it is packed, without a byte order mark, counted. */
final class ExpandedLog extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 3;

    private final long limit;
    private long count;

    private ExpandedLog(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static InputStream of(InputStream saved, LogLimits limits) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(saved, BUFFER), LONGEST_MARK);
        byte[] head = peek(in);
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            // Packed once more is a mistake that happens; packed without end is an attack, which the limit ends.
            InputStream unpacked =
                    new ExpandedLog(new GZIPInputStream(new Members(in), BUFFER), limits.expandedBytes());
            PushbackInputStream inner =
                    new PushbackInputStream(new BufferedInputStream(unpacked, BUFFER), LONGEST_MARK);
            return text(inner, peek(inner));
        }
        InputStream counted = new ExpandedLog(in, limits.expandedBytes());
        PushbackInputStream inner = new PushbackInputStream(counted, LONGEST_MARK);
        return text(inner, peek(inner));
    }

    private static InputStream text(PushbackInputStream in, byte[] head) throws IOException {
        if (head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
            return in;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            in.skipNBytes(2);
            return new Recoded(new InputStreamReader(in, StandardCharsets.UTF_16LE));
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            in.skipNBytes(2);
            return new Recoded(new InputStreamReader(in, StandardCharsets.UTF_16BE));
        }
        return in;
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(LONGEST_MARK);
        in.unread(head);
        return head;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws LogTooLargeException {
        count += more;
        if (count > limit) {
            throw new LogTooLargeException(limit);
        }
    }

    /** A packed file may consist of several members, and a pipe that is slow at the moment is not at its end. */
    private static final class Members extends FilterInputStream {
        Members(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }

    /** Text of another charset as UTF-8; Windows shells save what they redirect in UTF-16. */
    private static final class Recoded extends InputStream {
        private static final Charset UTF_8 = StandardCharsets.UTF_8;
        private final Reader reader;
        private final CharBuffer characters = CharBuffer.allocate(BUFFER / 4);
        private byte[] bytes = new byte[0];
        private int at;

        Recoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0 || !fill()) {
                return length == 0 ? 0 : -1;
            }
            int copied = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, copied);
            at += copied;
            return copied;
        }

        private boolean fill() throws IOException {
            if (at < bytes.length) {
                return true;
            }
            characters.clear().limit(characters.capacity() - 1);
            int read = reader.read(characters);
            if (read < 0) {
                return false;
            }
            if (Character.isHighSurrogate(characters.get(characters.position() - 1))) {
                characters.limit(characters.capacity());
                int low = reader.read();
                if (low >= 0) {
                    characters.put((char) low);
                }
            }
            bytes = characters.flip().toString().getBytes(UTF_8);
            at = 0;
            return bytes.length > 0;
        }
    }
}
