package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands where the X-Ray daemon would for one process: a loopback port of its own that keeps what the process sends until
 * it is taken. What does not fit into the port's buffer is lost, as it is with the daemon.
 */
final class SegmentReceiver implements AutoCloseable {
    /** Far more than the spans of a cold start. */
    private static final int MOST_SEGMENTS = 200;

    private static final int LONGEST = 65_507;
    private static final JsonMapper JSON = new JsonMapper();

    private final DatagramChannel channel;

    SegmentReceiver() throws IOException {
        channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
    }

    /** Host and port. */
    String authority() throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** The segments of a trace that have come since the last call; others, and what is none, are dropped. */
    List<String> take(String traceId) {
        List<String> segments = new ArrayList<>();
        ByteBuffer datagram = ByteBuffer.allocate(LONGEST);
        try {
            while (channel.receive(datagram) != null) {
                String text = StandardCharsets.UTF_8.decode(datagram.flip()).toString();
                datagram.clear();
                int header = text.indexOf('\n');
                String segment = text.substring(header + 1);
                if (segments.size() < MOST_SEGMENTS && isOf(traceId, segment)) {
                    segments.add(segment);
                }
            }
        } catch (IOException gone) {
            // A trace is an extra: what has come before is all there is.
        }
        return segments;
    }

    private static boolean isOf(String traceId, String segment) {
        try {
            JsonNode document = JSON.readTree(segment);
            return document.path("trace_id").asString("").equals(traceId)
                    && document.path("type").asString("").equals("subsegment");
        } catch (JacksonException noJson) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException closed) {
            // The port goes with the portal at the latest.
        }
    }
}
