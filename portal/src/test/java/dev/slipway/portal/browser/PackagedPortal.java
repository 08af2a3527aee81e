package dev.slipway.portal.browser;

import dev.slipway.portal.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged portal as a process of its own, on a random loopback port and a data folder of its own. */
final class PackagedPortal implements AutoCloseable {
    private final Path folder;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private PackagedPortal(
            Path folder, Function<String, List<String>> arguments, Function<String, Map<String, String>> environment) {
        this.folder = folder;
        this.port = FreePort.find();
        this.arguments = arguments.apply(address());
        this.environment = environment.apply(address());
        this.process = launch();
    }

    /** Starts a portal in a folder and waits until it answers. */
    static PackagedPortal start(Path folder, String... arguments) {
        return startAs(folder, address -> List.of(arguments));
    }

    /** The same with arguments that depend on its address. */
    static PackagedPortal startAs(Path folder, Function<String, List<String>> arguments) {
        return new PackagedPortal(folder, arguments, address -> Map.of());
    }

    /** The same with settings from the environment, as a container has them, which depend on its address. */
    static PackagedPortal startWith(Path folder, Function<String, Map<String, String>> environment) {
        return new PackagedPortal(folder, address -> List.of(), environment);
    }

    /** The same with arguments that depend on its address, beside such an environment. */
    static PackagedPortal startWith(
            Path folder, Map<String, String> environment, Function<String, List<String>> arguments) {
        return new PackagedPortal(folder, arguments, address -> environment);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return folder.resolve("data");
    }

    long pid() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(folder.resolve("portal.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as kill -9 does, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again on the same data and port. */
    void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** The options with which {@code make run} starts it. */
    private static List<String> memory() {
        try {
            Matcher options =
                    Pattern.compile("(?m)^memory=\\((.+)\\)$").matcher(Files.readString(Path.of("../scripts/run.sh")));
            if (!options.find()) {
                throw new IllegalStateException("scripts/run.sh says no longer with which memory the portal starts.");
            }
            return List.of(options.group(1).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(memory());
        command.addAll(List.of("-jar", jar()));
        command.add("--server.port=" + port);
        command.add("--slipway.data-folder=" + data());
        command.addAll(arguments);
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("portal.log").toFile()));
            builder.environment().putAll(environment);
            Process started = builder.start();
            awaitHealth(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        String jar = System.getProperty("slipway.jar");
        if (jar == null || !Files.exists(Path.of(jar))) {
            throw new IllegalStateException("No packaged portal at " + jar + ": run mvn package first.");
        }
        return jar;
    }

    /** Asks until it answers; each question waits on the server's own time-out or on the process' end. */
    private void awaitHealth(Process started) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        CountDownLatch ended = new CountDownLatch(1);
        started.onExit().thenRun(ended::countDown);
        while (System.nanoTime() < deadline) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Refused until the server listens.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the portal started.", e);
            }
            if (awaitQuietly(ended)) {
                throw new IllegalStateException("The portal ended while starting:\n" + log());
            }
        }
        started.destroyForcibly();
        throw new IllegalStateException("The portal did not answer within ten minutes:\n" + log());
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A new folder below the build's own, emptied first. */
    static Path folder(String name) {
        Path folder = Path.of("target", "browser", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(PackagedPortal::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
