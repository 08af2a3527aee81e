package dev.slipway.infra.build;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Key of a build: a digest of all that its bytes depend on. */
final class WorkspaceHash {
    /** Profile and settings stand in the first three, versions in the fourth. */
    private static final List<String> PARTS =
            List.of("Cargo.toml", ".cargo", "rust-toolchain.toml", "Cargo.lock", "functions", "libraries");

    private WorkspaceHash() {}

    static String of(Path workspace, Architecture architecture, BuildTool tool) throws IOException {
        MessageDigest digest = Digests.sha256();
        add(digest, "release " + architecture + " " + tool.identity());
        for (String part : PARTS) {
            for (Path file : files(workspace.resolve(part))) {
                add(digest, workspace.relativize(file).toString());
                add(digest, Digests.of(file));
            }
        }
        return Digests.hex(digest.digest());
    }

    private static List<Path> files(Path part) throws IOException {
        if (!Files.exists(part)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(part)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !part.relativize(file).startsWith("target"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
