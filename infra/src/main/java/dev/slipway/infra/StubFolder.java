package dev.slipway.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folder with a {@code bootstrap} that does nothing: the runtime takes no inline code. */
final class StubFolder {
    private StubFolder() {}

    static Path create() {
        try {
            Path folder = Files.createTempDirectory("slipway-stub");
            Path bootstrap = Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\nexit 1\n");
            bootstrap.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No stub could be written to the temporary folder: check its space.", e);
        }
    }
}
