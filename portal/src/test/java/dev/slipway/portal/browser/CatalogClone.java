package dev.slipway.portal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A clone of a portal's catalog, made and used with git and cargo as people do. */
final class CatalogClone {
    private final Path folder;

    private CatalogClone(Path folder) {
        this.folder = folder;
    }

    static CatalogClone of(PackagedPortal portal, String name) {
        Path folder = portal.data().resolveSibling(name);
        run(
                portal.data(),
                "git",
                "clone",
                "--quiet",
                portal.data().resolve("catalog/catalog.git").toString(),
                folder.toString());
        return new CatalogClone(folder);
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Id of the operation whose commit added a file. */
    String operationThatAdded(String path) {
        return git("log", "-1", "--diff-filter=A", "--format=%(trailers:key=Slipway-Operation,valueonly)", "--", path);
    }

    /** What git prints, without the line break at its end. */
    String git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(folder, command).strip();
    }

    /** Lets cargo judge the lock file; it may change nothing. */
    void requireSoundLockFile() {
        run(folder, "cargo", "metadata", "--locked", "--format-version", "1", "--quiet");
    }

    /** Commits and pushes a file as somebody outside of the portal. */
    void push(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git("add", "--all");
        git(
                "-c",
                "user.name=Noor Haddad",
                "-c",
                "user.email=noor@example.com",
                "commit",
                "--quiet",
                "-m",
                "Edit " + path);
        git("push", "--quiet");
    }

    private static String run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed with " + process.exitValue());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
