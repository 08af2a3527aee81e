package dev.slipway.infra.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/** The zip that Lambda takes: {@code bootstrap}, executable, and the same bytes for the same executable. */
public final class FunctionZip {
    /** The earliest moment that a zip can name, read in the machine's zone as the format has none. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FunctionZip() {}

    /** Writes a new zip that holds a copy of the executable. */
    public static void write(Path executable, Path zip) throws IOException {
        URI location = URI.create("jar:" + zip.toUri());
        try (FileSystem files =
                FileSystems.newFileSystem(location, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            Path entry = files.getPath("bootstrap");
            Files.copy(executable, entry);
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setLastModifiedTime(
                    entry, FileTime.from(NO_TIME.atZone(ZoneId.systemDefault()).toInstant()));
        }
    }
}
