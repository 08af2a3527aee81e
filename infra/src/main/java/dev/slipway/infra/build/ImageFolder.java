package dev.slipway.infra.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What a function's container image is built from: the base image of the runtime and its {@code bootstrap}. */
public final class ImageFolder {
    private static final String DOCKERFILE = """
            FROM public.ecr.aws/lambda/provided:al2023.2026.01.19.11
            COPY --chmod=755 bootstrap /var/runtime/bootstrap
            CMD ["bootstrap"]
            """;

    private ImageFolder() {}

    /** The folder for the executable of this zip. */
    public static Path of(Path zip) throws IOException {
        Path folder = Files.createTempDirectory("slipway-image");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            var entry = file.getEntry("bootstrap");
            if (entry == null) {
                throw new IOException(zip + " holds no bootstrap: hand over a zip that cargo lambda made.");
            }
            try (InputStream content = file.getInputStream(entry)) {
                Files.copy(content, folder.resolve("bootstrap"));
            }
        }
        return complete(folder);
    }

    /** The folder of an image that does nothing, for tests of templates. */
    public static Path stub() throws IOException {
        Path folder = Files.createTempDirectory("slipway-image");
        Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\nexit 1\n");
        return complete(folder);
    }

    private static Path complete(Path folder) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
        return folder;
    }
}
