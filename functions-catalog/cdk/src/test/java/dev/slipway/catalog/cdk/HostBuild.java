package dev.slipway.catalog.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions of a catalog for the machine that tests run on, built in the one target folder of all builds. */
final class HostBuild {
    private HostBuild() {}

    /** The executables of these functions, by name. */
    static Map<String, Path> of(Path catalog, List<String> functions) throws IOException {
        Path target = cache().resolve("cargo-target");
        List<String> command = new ArrayList<>(List.of("cargo", "build", "--release", "--locked", "--quiet"));
        functions.forEach(function -> command.addAll(List.of("--package", function)));
        ProcessBuilder cargo =
                new ProcessBuilder(command).directory(catalog.toFile()).inheritIO();
        cargo.environment().put("CARGO_TARGET_DIR", target.toString());
        if (cargo.start().onExit().join().exitValue() != 0) {
            throw new IOException("The functions could not be built: cargo's output above says why.");
        }
        Map<String, Path> executables = new LinkedHashMap<>();
        functions.forEach(
                function -> executables.put(function, target.resolve("release").resolve(function)));
        return executables;
    }

    /** A catalog with the same manifests, for this machine's processor. */
    static Path catalogForThisMachine(Path catalog, Path copy, List<String> functions) throws IOException {
        for (String function : functions) {
            String manifest = Files.readString(
                    catalog.resolve("functions").resolve(function).resolve("function.yaml"));
            Path folder = Files.createDirectories(copy.resolve("functions").resolve(function));
            Files.writeString(
                    folder.resolve("function.yaml"),
                    manifest.replace("architecture: arm64", "architecture: " + processor()));
        }
        return copy;
    }

    /** The processor of this machine, as a manifest writes it. */
    static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    }

    /** The path of this process, with the tools that the repository's scripts install. */
    static String path() {
        Path tools = cache().resolve("tools");
        return tools.resolve("bin") + ":" + tools.resolve("cargo-lambda/bin") + ":" + System.getenv("PATH");
    }

    static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return caches.resolve("slipway");
    }
}
