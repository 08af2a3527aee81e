package dev.slipway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that one of the project's scripts installs into the user's cache folder, at the first use. */
public final class InstalledTool {

    private InstalledTool() {}

    /** Runs a script of {@code scripts/}, which prints the program's path when it is there, and returns that path. */
    public static String program(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                Path.of("..", "scripts", script).toAbsolutePath().normalize().toString());
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("installation", ".log");
            Process installation =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String program = new String(installation.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (installation.waitFor() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(errors));
            }
            Files.delete(errors);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + command + ".", e);
        }
    }
}
