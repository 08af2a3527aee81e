package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.BuildLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Folders below {@code functions/} that are no crate yet. Cargo takes each of them for a member of the workspace and then
 * refuses to build any function: one half-pushed folder shall not stop everybody else's.
 */
final class StrayFolders {
    private static final String FUNCTIONS = "functions";

    private StrayFolders() {}

    /** Takes them out of a checkout, which is only a copy, and says so. */
    static void leaveOut(Path workspace, BuildLog log) throws IOException {
        for (Path stray : in(workspace.resolve(FUNCTIONS))) {
            log.output(FUNCTIONS + "/" + stray.getFileName()
                    + " has no Cargo.toml and is left out: add the file, or remove the folder from the catalog.");
            FileSystemUtils.deleteRecursively(stray);
        }
    }

    private static List<Path> in(Path functions) throws IOException {
        if (!Files.isDirectory(functions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(functions)) {
            return folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder -> !Files.isRegularFile(folder.resolve("Cargo.toml")))
                    .sorted()
                    .toList();
        }
    }
}
