package dev.slipway.portal.telemetry.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A stream that ends with an error when its time is over: nobody may keep a reader busy for ever. */
final class TimedStream extends FilterInputStream {

    private final Clock clock;
    private final Instant deadline;
    private final Duration limit;

    TimedStream(InputStream in, Duration limit, Clock clock) {
        super(in);
        this.clock = clock;
        this.limit = limit;
        this.deadline = clock.instant().plus(limit);
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    private void check() throws IOException {
        if (clock.instant().isAfter(deadline)) {
            throw new IOException(
                    "it took longer than " + limit.toMinutes() + " minutes, and that is the limit: split it");
        }
    }
}
