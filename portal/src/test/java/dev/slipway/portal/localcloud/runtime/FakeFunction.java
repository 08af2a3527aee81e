package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A function that speaks the Runtime API and misbehaves as its argument says; runs as a process of its own. */
public final class FakeFunction {
    private static final String API = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";

    private FakeFunction() {}

    public static void main(String[] arguments) throws Exception {
        String mode = arguments[0];
        System.out.println("starting as " + mode);
        switch (mode) {
            case "dead-at-init" -> System.exit(3);
            case "init-error" -> {
                post("init/error", "{\"errorType\":\"Settings\",\"errorMessage\":\"no currency\"}");
                System.exit(1);
            }
            case "never-asks" -> new CountDownLatch(1).await();
            default -> serve(mode);
        }
    }

    private static void serve(String mode) throws Exception {
        while (true) {
            HttpURLConnection next = open("invocation/next");
            String event = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
            System.out.println("handling");
            if (mode.equals("traces")) {
                trace(next.getHeaderField("Lambda-Runtime-Trace-Id"));
            }
            answer(mode, "invocation/" + id + "/", event);
        }
    }

    private static void answer(String mode, String invocation, String event) throws Exception {
        switch (mode) {
            case "echoes", "traces" -> post(invocation + "response", event);
            case "fails" -> post(invocation + "error", "{\"errorType\":\"Panic\",\"errorMessage\":\"boom\"}");
            case "dies" -> System.exit(7);
            case "endless" -> new CountDownLatch(1).await();
            case "huge" -> post(invocation + "response", "x".repeat(7_000_000));
            case "chunked" -> postChunked(invocation + "response", event);
            case "forges" -> {
                System.out.println(
                        "REPORT RequestId: 00000000-0000-0000-0000-000000000000\tDuration: 1.00 ms\t"
                                + "Billed Duration: 1 ms\tMemory Size: 128 MB\tMax Memory Used: 1 MB\tInit Duration: 0.01 ms\t");
                post(invocation + "response", event);
            }
            case "leaves-children" -> {
                // One in the group, one that has left it.
                new ProcessBuilder("sleep", "300").start();
                new ProcessBuilder("setsid", "sleep", "300").start();
                post(invocation + "response", event);
            }
            case "works-on" -> {
                Thread.ofPlatform().daemon().start(FakeFunction::fillBitByBit);
                post(invocation + "response", event);
            }
            case "hoards" -> hoard();
            case "talks" -> {
                System.out.println("y".repeat(3_000_000));
                post(invocation + "response", event);
            }
            case "fills-the-disk" -> fill();
            case "shows-its-environment" ->
                post(
                        invocation + "response",
                        String.join(
                                "\n", new java.util.TreeSet<>(System.getenv().keySet())));
            default -> throw new IllegalArgumentException("There is no mode " + mode);
        }
    }

    /** As tracing_setup does: a datagram for each span, where the request is sampled; and one that nobody can read. */
    private static void trace(String header) throws IOException {
        String[] parts = header.split("[;=]");
        if (!parts[5].equals("1")) {
            return;
        }
        String[] address = System.getenv("AWS_XRAY_DAEMON_ADDRESS").split(":");
        double now = System.currentTimeMillis() / 1000.0;
        String segment = String.format(
                java.util.Locale.ROOT,
                "{\"id\":\"0123456789abcdef\",\"trace_id\":\"%s\",\"parent_id\":\"%s\",\"type\":\"subsegment\","
                        + "\"name\":\"look up the price\",\"start_time\":%.3f,\"end_time\":%.3f}",
                parts[1],
                parts[3],
                now,
                now + 0.001);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])));
            for (String text : List.of("{\"format\": \"json\", \"version\": 1}\n" + segment, "noise")) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(bytes, bytes.length));
            }
        }
    }

    private static void hoard() {
        List<byte[]> hoard = new ArrayList<>();
        while (hoard.size() < 600) {
            byte[] megabyte = new byte[1024 * 1024];
            java.util.Arrays.fill(megabyte, (byte) 1);
            hoard.add(megabyte);
        }
        System.out.println("kept " + hoard.size() + " MB");
    }

    private static void fillBitByBit() {
        try (OutputStream out = Files.newOutputStream(Path.of("more"))) {
            while (true) {
                out.write(1);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of("big"))) {
            byte[] megabytes = new byte[16 * 1024 * 1024];
            for (int i = 0; i < 64; i++) {
                out.write(megabytes);
            }
        }
    }

    private static HttpURLConnection open(String call) throws IOException {
        return (HttpURLConnection) URI.create(API + call).toURL().openConnection();
    }

    private static void post(String call, String body) throws IOException {
        HttpURLConnection connection = open(call);
        connection.setDoOutput(true);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(bytes.length);
        finish(connection, bytes);
    }

    private static void postChunked(String call, String body) throws IOException {
        HttpURLConnection connection = open(call);
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(4);
        finish(connection, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void finish(HttpURLConnection connection, byte[] body) throws IOException {
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        System.out.println("answered " + connection.getResponseCode());
    }
}
