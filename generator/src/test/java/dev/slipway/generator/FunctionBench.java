package dev.slipway.generator;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.FunctionName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the seeded functions as they are released: how large their zips are, and how soon they ask for work beside
 * a minimal hello world of {@code lambda_runtime} with the same profile.
 *
 * <p>A part of {@code make bench}.
 */
final class FunctionBench {

    /** More than what the goal asks for, so that the interval is narrow. */
    private static final int SPAWNS = 300;

    private static final FunctionName HELLO = new FunctionName("bench-hello");

    private static final String HELLO_TOML = """
            [package]
            name = "bench-hello"
            version = "0.1.0"
            edition.workspace = true
            publish.workspace = true

            [dependencies]
            lambda_runtime.workspace = true
            serde_json.workspace = true
            tokio.workspace = true
            """;

    private static final String HELLO_MAIN = """
            use lambda_runtime::{run, service_fn, Error, LambdaEvent};
            use serde_json::Value;

            async fn hello(event: LambdaEvent<Value>) -> Result<Value, Error> {
                Ok(event.payload)
            }

            #[tokio::main(flavor = "current_thread")]
            async fn main() -> Result<(), Error> {
                run(service_fn(hello)).await
            }
            """;

    private FunctionBench() {}

    /** Writes the figures as JSON into the file that is named. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Rust.cache().resolve("bench-catalog");
        new CatalogCopy(folder).become(helloWorld());
        var rust = new Rust(folder);
        Path programs = Files.createTempDirectory("slipway-bench-functions");
        Map<String, Long> zips = new LinkedHashMap<>();
        for (String function : Catalog.functions()) {
            zips.put(function, zipped(built(rust, function, programs)));
        }
        built(rust, HELLO.value(), programs);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("zipBytes", zips);
        figures.put("spawnMicros", JsonMapper.shared().readTree(spawns(rust, programs)));
        Files.writeString(Path.of(arguments[0]), JsonMapper.shared().writeValueAsString(figures));
    }

    private static Map<String, String> helloWorld() {
        Map<String, String> files = new TreeMap<>();
        String folder = GeneratedTree.folder(HELLO);
        files.put(folder + "Cargo.toml", HELLO_TOML);
        files.put(folder + "src/main.rs", HELLO_MAIN);
        String lock = Catalog.text(Catalog.ROOT.resolve(GeneratedTree.LOCK_FILE));
        List<String> crates = List.of("lambda_runtime", "serde_json", "tokio");
        files.put(
                GeneratedTree.LOCK_FILE,
                CargoLock.parse(lock).with(HELLO, crates).text());
        return files;
    }

    /** Each is built alone, so that it has no feature that only another one asks for. */
    private static Path built(Rust rust, String function, Path programs) throws Exception {
        rust.run(List.of("cargo", "build", "--release", "--locked", "--quiet", "--package", function));
        Path program = Rust.cache().resolve("cargo-target").resolve("release").resolve(function);
        return Files.copy(program, programs.resolve(function), StandardCopyOption.REPLACE_EXISTING);
    }

    private static long zipped(Path program) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            Files.copy(program, zip);
            zip.closeEntry();
        }
        return bytes.size();
    }

    private static String spawns(Rust rust, Path programs) throws Exception {
        Path bench = programs.resolve("spawn-bench");
        String source =
                Path.of("..", "scripts", "spawn-bench.rs").toAbsolutePath().toString();
        rust.run(List.of("rustc", "-O", "--edition", "2021", "-o", bench.toString(), source));
        return rust.run(List.of(
                bench.toString(),
                String.valueOf(SPAWNS),
                "hello=" + programs.resolve(HELLO.value()),
                "function=" + programs.resolve("orders-api")));
    }
}
