package dev.slipway.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder out of which no path leads.
 *
 * @param root the folder, which need not exist yet
 */
record SafeFolder(Path root) {

    /**
     * The file of a path that a template, a manifest or a branch named; it is not trusted.
     *
     * @throws OutputRefusedException if it is outside of the folder, or a link leads there
     */
    Path file(String path) throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        boolean wellFormed = !path.isBlank() && path.indexOf('\\') < 0 && path.indexOf('\0') < 0;
        if (wellFormed) {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && !file.equals(folder) && staysInside(folder, file)) {
                return file;
            }
        }
        throw new OutputRefusedException(
                "The path \"" + path.replace("\0", "\\0") + "\" leads out of " + root + ": nothing was written.");
    }

    /** Whether no link on the way to the file, nor the file itself, points elsewhere. */
    private static boolean staysInside(Path folder, Path file) throws IOException {
        @Nullable Path existing = file;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return existing == null
                || !existing.startsWith(folder)
                || Files.exists(existing) && existing.toRealPath().startsWith(folder.toRealPath());
    }
}
