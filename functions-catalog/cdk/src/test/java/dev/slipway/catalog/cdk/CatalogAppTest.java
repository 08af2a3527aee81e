package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.infra.FunctionCode;
import dev.slipway.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

class CatalogAppTest {
    private static final Path CATALOG = Path.of("..");
    private static final Function<Manifest, FunctionCode> STUB = manifest -> new FunctionCode.Stub();

    @Test
    void declaresAStackForEachFunctionAndEnvironment() throws IOException {
        App app = new App();

        CatalogApp.declare(app, CATALOG, STUB);

        assertThat(app.getNode().getChildren())
                .extracting(child -> child.getNode().getId())
                .contains("orders-api-staging", "orders-api-production", "orders-intake-staging");
    }

    @Test
    void namesFileAndLineOfAManifestThatCannotBeRead(@TempDir Path catalog) throws IOException {
        Path function = Files.createDirectories(catalog.resolve("functions/broken"));
        Files.writeString(function.resolve("function.yaml"), "schema: 1\nname: broken\nmemroy: 256\n");

        assertThatThrownBy(() -> CatalogApp.declare(new App(), catalog, STUB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("function.yaml:")
                .hasMessageContaining("memroy");
    }
}
