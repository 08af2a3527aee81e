package dev.slipway.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folder with a {@code bootstrap} that does nothing, shared by all stubs: the runtime takes no inline code. */
final class StubFolder {
    /** Stands for the code in templates that are only looked at. */
    static final String HASH = "stub";

    private static String folder = "";

    private StubFolder() {}

    static synchronized String path() throws IOException {
        if (folder.isEmpty()) {
            Path created = Files.createTempDirectory("slipway-stub");
            Path bootstrap = Files.writeString(created.resolve("bootstrap"), "#!/bin/sh\nexit 1\n");
            created.toFile().deleteOnExit();
            bootstrap.toFile().deleteOnExit();
            folder = created.toString();
        }
        return folder;
    }
}
