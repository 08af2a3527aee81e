package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFolderTest {

    private final GeneratedTree tree = new FunctionGenerator()
            .generate(Specs.spec("receipts-api", "Answers.", Specs.http("GET", "/receipts"), Specs.everything()));

    @TempDir
    private Path root;

    @BeforeEach
    void makeACatalog() throws IOException {
        Files.createDirectories(root.resolve("functions"));
        Files.writeString(root.resolve("Cargo.toml"), "[workspace]\n");
        Files.copy(Catalog.ROOT.resolve("Cargo.lock"), root.resolve("Cargo.lock"));
    }

    @Test
    void writesExactlyWhatItPreviews() throws IOException {
        var catalog = new CatalogFolder(root);
        FileTree previewed = catalog.changes(tree);
        catalog.write(tree);
        SortedMap<String, String> written = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                written.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        written.remove("Cargo.toml");
        assertThat(FileTree.ofTexts(written)).isEqualTo(previewed);
        assertThat(CargoLock.parse(written.get("Cargo.lock")).members()).contains("receipts-api");
    }

    @Test
    void refusesANameThatDiffersByCaseOnly() throws IOException {
        Files.createDirectories(root.resolve("functions/Receipts-API"));
        assertThatThrownBy(() -> new CatalogFolder(root).write(tree))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("already has a function named Receipts-API");
    }

    @Test
    void refusesACatalogWithoutALockFile() throws IOException {
        Files.delete(root.resolve("Cargo.lock"));
        assertThatThrownBy(() -> new CatalogFolder(root).changes(tree))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("cargo generate-lockfile");
    }
}
