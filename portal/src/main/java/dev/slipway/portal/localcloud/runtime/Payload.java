package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Body of a call, as far as Lambda takes it. */
sealed interface Payload {
    /** What Lambda takes for a synchronous event and response: 6 MB and some room for its envelope, in bytes. */
    int LARGEST = 6_291_556;

    /** All of it. */
    record Whole(byte[] bytes) implements Payload {}

    /** More than Lambda takes; nothing of it was kept. */
    record TooLarge() implements Payload {}

    /** Reads a body to its end, so that the sender gets its answer; what is too large is not kept. */
    static Payload read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length <= LARGEST) {
            return new Whole(bytes);
        }
        body.transferTo(OutputStream.nullOutputStream());
        return new TooLarge();
    }
}
