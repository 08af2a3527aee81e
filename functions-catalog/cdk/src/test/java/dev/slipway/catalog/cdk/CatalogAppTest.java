package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogAppTest {
    private static final Path CATALOG = Path.of("..");
    private static final Path EXAMPLES = Path.of("../../docs/examples");

    @TempDir
    private Path folder;

    @Test
    void makesAStackForEachFunctionAndEnvironment() {
        assertThat(synthesise("--catalog", CATALOG.toString())).isZero();

        assertThat(folder.resolve("cdk.out"))
                .isDirectoryContaining("glob:**orders-api-staging.template.json")
                .isDirectoryContaining("glob:**orders-api-production.template.json")
                .isDirectoryContaining("glob:**orders-intake-staging.template.json");
    }

    /** With the examples of the operations guide, as its commands name them. */
    @Test
    void withPlacesItAlsoMakesWhatAccountsHaveOnceThePipelinesAndThePortal() throws IOException {
        Path catalog = catalog();
        Files.copy(EXAMPLES.resolve("environments.yaml"), catalog.resolve("environments.yaml"));

        // Kept where the linter of templates looks at them.
        Path output = Path.of("target/templates/catalog").toAbsolutePath();
        assertThat(CatalogApp.run(
                        "--catalog",
                        catalog.toString(),
                        "--shared",
                        "--portal",
                        EXAMPLES.resolve("portal.properties").toString(),
                        "--output",
                        output.toString()))
                .isZero();

        assertThat(output)
                .isDirectoryContaining("glob:**slipway-staging.template.json")
                .isDirectoryContaining("glob:**slipway-production.template.json")
                .isDirectoryContaining("glob:**slipway-delivery.template.json")
                .isDirectoryContaining("glob:**slipway-portal.template.json")
                .isDirectoryContaining("glob:**audit-log-delivery.template.json");
    }

    @Test
    void namesFileAndLineOfAFieldThatIsUnknown() throws IOException {
        Path catalog = catalog();
        Files.writeString(
                catalog.resolve("functions/audit-log/function.yaml"), "schema: 1\nname: audit-log\nmemroy: 256\n");

        assertThatThrownBy(() -> new Catalog(catalog).manifests(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("function.yaml:3: Unknown field “memroy”. Did you mean memory?");
    }

    @Test
    void namesFileAndLineOfAPlaceThatIsNone() throws IOException {
        Path catalog = catalog();
        Files.writeString(
                catalog.resolve("environments.yaml"),
                TestCatalogs.ENVIRONMENTS.replace("\"222222222222\"", "\"2222\""));

        assertThatThrownBy(() -> new Catalog(catalog).environments())
                .hasMessageContaining("environments.yaml:5: Account “2222” is not twelve digits");
    }

    @Test
    void refusesTwoConsumersOfOneQueue() throws IOException {
        Path catalog = catalog();
        TestCatalogs.addFunction(catalog, "other-log");

        assertThatThrownBy(() -> new Catalog(catalog).manifests(List.of()))
                .hasMessageContaining("Queue audits invokes both audit-log and other-log");
    }

    /** The bundle of a release holds one function at its root, whatever its folder is called. */
    @Test
    void findsTheOneFunctionOfARelease() throws IOException {
        Path release = Files.createDirectories(folder.resolve("4711"));
        Files.copy(catalog().resolve("functions/audit-log/function.yaml"), release.resolve("function.yaml"));

        assertThat(new Catalog(release).manifests(List.of("audit-log")))
                .singleElement()
                .satisfies(manifest -> assertThat(manifest.name()).hasToString("audit-log"));
        assertThatThrownBy(() -> new Catalog(release).manifests(List.of("other-log")))
                .hasMessageContaining("has no function other-log");
    }

    /** A manifest that somebody else broke stops nobody's release. */
    @Test
    void readsOnlyWhatIsAskedFor() throws IOException {
        Path catalog = catalog();
        Files.writeString(
                Files.createDirectories(catalog.resolve("functions/broken")).resolve("function.yaml"), "no: manifest");

        assertThat(new Catalog(catalog).manifests(List.of("audit-log"))).hasSize(1);
    }

    @Test
    void takesTheZipThatWasBuiltBefore() throws IOException {
        assertThat(synthesise("--catalog", catalog().toString(), "--code", "prebuilt", "--zips", folder.toString()))
                .isEqualTo(1);
        Files.writeString(folder.resolve("audit-log.zip"), "bytes");

        assertThat(synthesise("--catalog", catalog().toString(), "--code", "prebuilt", "--zips", folder.toString()))
                .isZero();
    }

    private Path catalog() throws IOException {
        Path catalog = folder.resolve("catalog");
        TestCatalogs.addFunction(catalog, "audit-log");
        return catalog;
    }

    private int synthesise(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", folder.resolve("cdk.out").toString(), "--cache", folder.toString()));
        return CatalogApp.run(all.toArray(String[]::new));
    }
}
