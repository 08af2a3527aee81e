package dev.slipway.portal.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Folder in which the portal keeps what must outlive it: database, catalog repository, local cloud.
 *
 * @param dataFolder the folder, relative to the working directory or absolute
 */
@ConfigurationProperties("slipway")
public record DataFolder(Path dataFolder) {

    public DataFolder {
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /**
     * The folder of one module, created if it is not there.
     *
     * @throws UncheckedIOException if it cannot be created
     */
    public Path of(String module) {
        Path folder = dataFolder.resolve(module);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder " + folder + " cannot be created: check slipway.data-folder and its rights.", e);
        }
    }
}
