package dev.slipway.portal.awsfake;

import dev.slipway.portal.FreePort;
import dev.slipway.portal.InstalledTool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A foreign emulator of AWS, installed by the project's script, that runs on 127.0.0.1 while a test needs it. */
public final class Emulator implements AutoCloseable {
    private static final String READY = "Running on http://127.0.0.1:";

    private final Process process;
    private final URI endpoint;
    private final List<String> output = new ArrayList<>();

    private Emulator(ProcessBuilder builder, int port) {
        endpoint = URI.create("http://127.0.0.1:" + port);
        try {
            process = builder.redirectErrorStream(true).start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** moto, which knows X-Ray. */
    public static Emulator moto() {
        int port = FreePort.find();
        return new Emulator(new ProcessBuilder(installed("moto"), "-H", "127.0.0.1", "-p", String.valueOf(port)), port);
    }

    /** ministack, which knows events and runs functions as processes. */
    public static Emulator ministack(Path folder) {
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(installed("ministack"));
        builder.environment()
                .putAll(Map.of(
                        "BIND_HOST",
                        "127.0.0.1",
                        "GATEWAY_PORT",
                        String.valueOf(port),
                        "AWS_ENDPOINT_URL",
                        "http://127.0.0.1:" + port,
                        "TMPDIR",
                        folder.toString(),
                        "SERVICES",
                        "lambda,logs,iam,sts"));
        return new Emulator(builder.directory(folder.toFile()), port);
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            if (line.contains(READY)) {
                // What it writes from now on must be read by somebody, or it would stop when the pipe is full.
                Thread.ofVirtual().start(() -> reader.lines().forEach(later -> {}));
                return;
            }
        }
        throw new IllegalStateException("The emulator ended before it was ready:\n" + String.join("\n", output));
    }

    private static String installed(String name) {
        return InstalledTool.program("install-emulators.sh", name);
    }
}
