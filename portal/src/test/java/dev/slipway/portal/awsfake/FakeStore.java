package dev.slipway.portal.awsfake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** S3 as far as objects are read: an object that is not there is a secret to those who may not list its bucket. */
public final class FakeStore implements AutoCloseable {
    private final HttpServer server = new HttpServer(this::answer);
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private volatile int reads;

    /** Puts an object there. */
    public void put(String bucket, String key, byte[] content) {
        objects.put("/" + bucket + "/" + key, content);
    }

    /** Its life has ended. */
    public void expire(String bucket, String key) {
        objects.remove("/" + bucket + "/" + key);
    }

    /** Takes away {@code s3:GetObject} or {@code s3:ListBucket}. */
    public void deny(String action) {
        denied.add(action);
    }

    /** How often an object was asked for. */
    public int reads() {
        return reads;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Where it listens. */
    public URI endpoint() {
        return server.address();
    }

    void clear() {
        objects.clear();
        denied.clear();
        reads = 0;
    }

    private boolean answer(HttpRequest request, OutputStream out) throws IOException {
        if (request.query().containsKey("list-type")) {
            if (denied.contains("s3:ListBucket")) {
                error(out, 403, "AccessDenied");
            } else {
                write(
                        out,
                        200,
                        "application/xml",
                        "<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>".getBytes(StandardCharsets.UTF_8));
            }
            return true;
        }
        reads++;
        byte[] content = objects.get(HttpRequest.decoded(request.path()));
        if (denied.contains("s3:GetObject") || content == null && denied.contains("s3:ListBucket")) {
            error(out, 403, "AccessDenied");
        } else if (content == null) {
            error(out, 404, "NoSuchKey");
        } else {
            write(out, 200, "application/zip", content);
        }
        return true;
    }

    private static void error(OutputStream out, int status, String code) throws IOException {
        write(
                out,
                status,
                "application/xml",
                ("<Error><Code>" + code + "</Code><Message>no</Message></Error>").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, int status, String type, byte[] content) throws IOException {
        out.write(("HTTP/1.1 " + status + " Fake\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
    }
}
