package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.Needs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Freshly generated functions of each kind are added to a copy of the catalog and really built, fast checks first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedProjectsBuildIT {

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();

    private static final List<FunctionSpec> SPECS = List.of(
            Specs.spec(
                    "generated-http",
                    "Says \"${this}\" to {{everybody}}.",
                    Specs.http("PUT", "/orders/{orderId}/{type}"),
                    Specs.everything()),
            Specs.spec(
                    "generated-listener",
                    "Takes in `messages`, <b>all</b> of them.",
                    Specs.sqs(10),
                    new Needs(List.of(), List.of(), Specs.everything().resources())),
            Specs.spec(
                    "generated-events",
                    "Hears of [orders](x) # and of \\ more.",
                    Specs.event("shop.orders", "Order \"Paid\""),
                    Specs.everything()),
            Specs.spec(
                    "generated-stream",
                    "Follows | changes.",
                    Specs.stream(100),
                    new Needs(List.of(), List.of(), Specs.everything().resources())));

    // The folder stays between runs, so that a second one finds its crates built; one run at a time has it.
    private static final Path FOLDER = Rust.cache().resolve("generated-catalog");

    private static RandomAccessFile lockFile;
    private static FileLock lock;

    @BeforeAll
    static void addTheFunctionsToACopyOfTheCatalog() throws IOException {
        Files.createDirectories(Rust.cache());
        lockFile = new RandomAccessFile(
                Rust.cache().resolve("generated-catalog.lock").toFile(), "rw");
        lock = lockFile.getChannel().lock();
        Map<String, String> added = new TreeMap<>();
        CargoLock cargoLock = CargoLock.parse(Catalog.text(Catalog.ROOT.resolve(GeneratedTree.LOCK_FILE)));
        for (FunctionSpec spec : SPECS) {
            GeneratedTree tree = GENERATOR.generate(spec);
            added.putAll(tree.addedTo(cargoLock));
            cargoLock = cargoLock.with(tree.function(), tree.crates());
        }
        new CatalogCopy(FOLDER).become(added);
    }

    @AfterAll
    static void letTheNextRunHaveTheFolder() throws IOException {
        lock.release();
        lockFile.close();
    }

    @Test
    @Order(1)
    void whateverIsGeneratedIsFormatted(@TempDir Path folder) throws Exception {
        Files.copy(Catalog.ROOT.resolve("rustfmt.toml"), folder.resolve("rustfmt.toml"));
        List<String> command = new ArrayList<>(List.of("rustfmt", "--check", "--edition", "2021"));
        for (FunctionSpec spec : Specs.all()) {
            GENERATOR.generate(spec).files().forEach((path, content) -> {
                write(folder.resolve(path), content);
                // rustfmt finds the other modules by itself.
                if (path.matches(".*(build|main|lib|tests/[a-z]+)\\.rs")) {
                    command.add(path);
                }
            });
        }
        new Rust(folder).run(command);
    }

    @Test
    @Order(2)
    void theLockFileIsAsCargoWouldWriteIt() throws Exception {
        String metadata =
                new Rust(FOLDER).run(List.of("cargo", "metadata", "--locked", "--format-version", "1", "--quiet"));
        assertThat(metadata).contains(names());
    }

    @Test
    @Order(3)
    void clippyFindsNothing() throws Exception {
        List<String> command = onThem("cargo", "clippy", "--locked", "--quiet", "--all-targets");
        command.addAll(List.of("--", "-D", "warnings"));
        new Rust(FOLDER).run(command);
    }

    @Test
    @Order(4)
    void theirOwnTestsPass() throws Exception {
        List<String> command =
                Rust.hasNextest() ? onThem("cargo", "nextest", "run", "--locked") : onThem("cargo", "test", "--locked");
        assertThat(new Rust(FOLDER).run(command)).contains("answers_the_example_event", "takes_in_the_example_event");
    }

    @Test
    @Order(5)
    void theirDocumentationHasNoWarnings() throws Exception {
        new Rust(FOLDER)
                .run(onThem("env", "RUSTDOCFLAGS=-D warnings", "cargo", "doc", "--no-deps", "--locked", "--quiet"));
    }

    private static List<String> onThem(String... command) {
        List<String> whole = new ArrayList<>(List.of(command));
        for (String name : names()) {
            whole.addAll(List.of("--package", name));
        }
        return whole;
    }

    private static String[] names() {
        return SPECS.stream().map(spec -> spec.identity().name().value()).toArray(String[]::new);
    }

    private static void write(Path path, String content) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
