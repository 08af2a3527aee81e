package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Cargo and its tools, run on a folder with the one target folder that all clones share. */
public final class Rust {

    private static final long LONGEST_RUN_MINUTES = 40;

    private final Path folder;

    public Rust(Path folder) {
        this.folder = folder;
    }

    /** The folder that Slipway keeps for the user between runs. */
    static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("slipway");
    }

    static boolean hasNextest() {
        return Files.isExecutable(cache().resolve("tools/bin/cargo-nextest"));
    }

    /** Runs a command and gives what it printed; fails the test with that text if the command fails. */
    public String run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("slipway-rust", ".log");
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            Map<String, String> environment = builder.environment();
            environment.put("CARGO_TARGET_DIR", cache().resolve("cargo-target").toString());
            environment.put("PATH", path(environment.getOrDefault("PATH", "")));
            Process process = builder.redirectOutput(log.toFile()).start();
            boolean ended = process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String output = Files.readString(log);
            assertThat(ended && process.exitValue() == 0)
                    .as(String.join(" ", command) + "\n" + output)
                    .isTrue();
            return output;
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static String path(String inherited) {
        return String.join(
                File.pathSeparator,
                cache().resolve("tools/bin").toString(),
                inherited,
                Path.of(System.getProperty("user.home"), ".cargo", "bin").toString());
    }
}
