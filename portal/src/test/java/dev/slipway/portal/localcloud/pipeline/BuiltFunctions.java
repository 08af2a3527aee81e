package dev.slipway.portal.localcloud.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Generated functions in a new catalog of their own, built with cargo in the one target folder. The catalog stays between
 * runs and unchanged files stay untouched, so that a second run finds all built; one run at a time has it.
 */
final class BuiltFunctions implements AutoCloseable {
    private static final Path SEED = Path.of("target", "classes", "catalog-seed");
    private static final long LONGEST_BUILD_MINUTES = 40;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    /** Generates functions into the catalog of a name. */
    BuiltFunctions(String name, List<FunctionSpec> specs) throws IOException {
        this.folder = cache().resolve(name);
        Files.createDirectories(folder);
        lockFile =
                FileChannel.open(cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lockFile.lock();
        become(catalogWith(specs));
    }

    private static Map<String, byte[]> catalogWith(List<FunctionSpec> specs) throws IOException {
        Map<String, byte[]> files = seed();
        CargoLock crates = CargoLock.parse(new String(files.get(GeneratedTree.LOCK_FILE), UTF_8));
        for (FunctionSpec spec : specs) {
            GeneratedTree tree = new FunctionGenerator().generate(spec);
            tree.files().forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
            crates = crates.with(tree.function(), tree.crates());
        }
        files.put(GeneratedTree.LOCK_FILE, crates.text().getBytes(UTF_8));
        return files;
    }

    /** The files of a new catalog. */
    static Map<String, byte[]> seed() throws IOException {
        return files(SEED);
    }

    /** Builds these functions in one run of cargo, in the profile that builds quickest. */
    void build(List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cargo", "build", "--locked"));
        names.forEach(name -> command.addAll(List.of("--package", name)));
        run(command, Map.of());
    }

    /** Runs a command at the catalog's root; the test fails with what it printed if it fails. */
    void run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        Path log = Files.createTempFile("slipway-cargo", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("CARGO_TARGET_DIR", target().toString());
            environment.put("PATH", path(environment.getOrDefault("PATH", "")));
            environment.putAll(variables);
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_BUILD_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended && process.exitValue() == 0)
                    .as("%s%n%s", String.join(" ", command), Files.readString(log))
                    .isTrue();
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** Where cargo puts what it builds; below it, a folder for each profile and target. */
    static Path target() {
        return cache().resolve("cargo-target");
    }

    /** The user's cache folder for Slipway. */
    static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("slipway");
    }

    private static String path(String inherited) {
        return String.join(
                File.pathSeparator,
                cache().resolve("tools/bin").toString(),
                cache().resolve("tools/cargo-lambda/bin").toString(),
                inherited,
                Path.of(System.getProperty("user.home"), ".cargo", "bin").toString());
    }

    private void become(Map<String, byte[]> wanted) throws IOException {
        for (String path : files(folder).keySet()) {
            if (!wanted.containsKey(path)) {
                Files.delete(folder.resolve(path));
            }
        }
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
