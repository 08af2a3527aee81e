package dev.slipway.infra.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a command whose output goes where this process's goes. */
final class Commands {
    private Commands() {}

    static void run(Path folder, List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    command.getFirst() + " cannot be started: install it, or hand over zips that were built elsewhere.",
                    e);
        }
        int status = await(process);
        if (status != 0) {
            throw new IOException("\"" + String.join(" ", command) + "\" in " + folder + " ended with status " + status
                    + ": its output above says why.");
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("The build was interrupted.", e);
        }
    }
}
