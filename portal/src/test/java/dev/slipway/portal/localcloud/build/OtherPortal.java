package dev.slipway.portal.localcloud.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Another process that builds into a target folder until it is closed, as a second portal on the machine would. */
final class OtherPortal implements AutoCloseable {
    private final Process process;

    private OtherPortal(Process process) {
        this.process = process;
    }

    /** What runs in the other process: holds the lock until its input ends. */
    public static void main(String[] arguments) throws IOException {
        new TargetLock(Path.of(arguments[0]))
                .holding(line -> {}, new dev.slipway.portal.localcloud.Cancellation(), () -> {
                    System.out.println("building");
                    try {
                        return System.in.read();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    /** Starts it, and returns once it holds the folder. */
    static OtherPortal buildingInto(Path target) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherPortal.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Optional<String> first =
                Optional.ofNullable(process.inputReader(StandardCharsets.UTF_8).readLine());
        if (first.isEmpty()) {
            throw new IllegalStateException("The other portal ended before it had the folder.");
        }
        return new OtherPortal(process);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
