package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** A real Git server on loopback with one repository, {@code catalog.git}. */
interface GitServer extends AutoCloseable {

    /** Settings that reach it. */
    RemoteSettings settings();

    /** Ways to it. */
    OpenCatalog.Outside outside();

    @Override
    void close();

    /** The folder of repositories, in which one begins with these texts by path. */
    static Path repositories(Path folder, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Path root = folder.resolve("server");
        if (!root.toFile().mkdirs()) {
            throw new IllegalStateException("The folder " + root + " is there already.");
        }
        try (Repository repository = new Seeding(() -> bytes, Clock.systemUTC()).open(root)) {
            return repository.getDirectory().toPath().getParent();
        }
    }
}
