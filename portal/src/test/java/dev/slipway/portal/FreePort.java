package dev.slipway.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine's loopback address that nobody listens at, for a server that a test starts. It is none of those that
 * systems give to whoever connects or asks for any: until the server listens, and while it is started again, nobody is given it.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePort() {}

    /** A port that was free a moment ago. */
    public static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Somebody listens there: the next one is tried.
            }
        }
        throw new IllegalStateException("No port from " + FIRST + " to " + LAST + " is free.");
    }
}
