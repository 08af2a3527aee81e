package dev.slipway.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes and removes files one by one, and can take all of it back. */
final class UndoableWrites {

    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    private final Deque<Undo> done = new ArrayDeque<>();

    void write(Path file, byte[] content) throws IOException {
        createFolder(file.getParent());
        if (Files.exists(file)) {
            byte[] before = Files.readAllBytes(file);
            done.push(() -> Files.write(file, before));
        } else {
            done.push(() -> Files.deleteIfExists(file));
        }
        Files.write(file, content);
    }

    void remove(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);
            done.push(() -> Files.write(file, before));
        }
    }

    /** Takes everything back, as far as that is possible; what is not is told with the failure. */
    void takeBack(Exception failed) {
        for (Undo undo : done) {
            try {
                undo.run();
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
        }
    }

    private void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectory(folder);
            done.push(() -> Files.deleteIfExists(folder));
        }
    }
}
