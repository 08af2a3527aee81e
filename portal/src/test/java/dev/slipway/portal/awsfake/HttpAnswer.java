package dev.slipway.portal.awsfake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** One answer as it goes over the wire. */
record HttpAnswer(int status, String contentType, Map<String, String> headers, String body) {

    /** Writes it, dated with the fake's own clock. */
    void write(OutputStream out, Instant now) throws IOException {
        out.write(bytes(now));
        out.flush();
    }

    /** Writes the head and half of the body, after which the connection is to be cut. */
    void writeHalf(OutputStream out, Instant now) throws IOException {
        byte[] bytes = bytes(now);
        out.write(bytes, 0, bytes.length - Math.max(1, body.length() / 2));
        out.flush();
    }

    private byte[] bytes(Instant now) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Fake\r\n");
        head.append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .append("\r\nContent-Type: ")
                .append(contentType)
                .append("\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
