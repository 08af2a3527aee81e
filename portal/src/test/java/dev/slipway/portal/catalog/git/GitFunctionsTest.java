package dev.slipway.portal.catalog.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.SampleManifests;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitFunctionsTest {
    static final String SOUND = SampleManifests.ORDERS_API;

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private GitFunctions functions;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of("functions/orders-api/function.yaml", SOUND, "README.md", "", "functions/README.md", ""));
        functions = new GitFunctions(catalog.source());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void readsEachFolderBelowFunctions() {
        assertThat(functions.all()).singleElement().isInstanceOfSatisfying(CatalogEntry.Readable.class, function -> {
            assertThat(function.name()).isEqualTo(new FunctionName("orders-api"));
            assertThat(function.manifest().memory().megabytes()).isEqualTo(256);
            assertThat(function.lastChange())
                    .isEqualTo(catalog.source()
                            .history(catalog.source().tip(), "", 1)
                            .getFirst()
                            .at());
        });
        assertThat(functions.find("nothing")).isEmpty();
    }

    @Test
    void readsAllOthersBesideAManifestThatCannotBeRead() {
        catalog.write("functions/odd/function.yaml", SOUND);

        assertThat(new GitFunctions(catalog.overflowingAt("functions/odd/function.yaml")).all())
                .hasExactlyElementsOfTypes(CatalogEntry.Unreadable.class, CatalogEntry.Readable.class);
    }

    @Test
    void followsTheTip() {
        CommitId before = catalog.source().tip();
        functions.all();
        catalog.write("functions/orders-api/function.yaml", SOUND.replace("256", "512"));
        catalog.write("functions/quotes-api/function.yaml", SOUND.replace("orders-api", "quotes-api"));

        assertThat(functions.all()).extracting(CatalogEntry::folder).containsExactly("orders-api", "quotes-api");
        FunctionName orders = new FunctionName("orders-api");
        assertThat(functions
                        .findReadable(orders)
                        .orElseThrow()
                        .manifest()
                        .memory()
                        .megabytes())
                .isEqualTo(512);
        assertThat(functions.manifestAt(before, orders).orElseThrow().memory().megabytes())
                .isEqualTo(256);
        assertThat(functions.manifestAt(before, new FunctionName("quotes-api"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: 1 | schema: 2 | 1 | is newer than this Slipway",
                "memory: 256 | memroy: 256 | 9 | Unknown field",
                "owner: payments | owner: pay: ments | 3 | not YAML",
                "name: orders-api | name: other-api | 2 | stands in functions/orders-api",
                "timeout: 5 | timeout: soon | 10 | must be a whole number",
            })
    void saysWhatIsWrongAndWhereWithoutHidingTheOthers(String sound, String broken, int line, String message) {
        catalog.write("functions/good-api/function.yaml", SOUND.replace("orders-api", "good-api"));
        catalog.write("functions/orders-api/function.yaml", SOUND.replace(sound, broken));

        assertThat(functions.find("good-api")).containsInstanceOf(CatalogEntry.Readable.class);
        assertThat(functions.find("orders-api")).containsInstanceOf(CatalogEntry.Unreadable.class);
        var unreadable = (CatalogEntry.Unreadable) functions.find("orders-api").orElseThrow();
        assertThat(unreadable.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isBetween(line, line + 1);
            assertThat(problem.hint()).isNotEmpty();
        });
    }

    @Test
    void saysThatTheManifestIsMissing() {
        catalog.write("functions/half-done/src/main.rs", "fn main() {}");

        assertThat(functions.find("half-done"))
                .hasValueSatisfying(entry -> assertThat(((CatalogEntry.Unreadable) entry).problems())
                        .containsExactly(new ManifestProblem(
                                1,
                                "function.yaml is missing.",
                                "Add it, or move what is no function out of functions/.")));
    }

    @Test
    void saysThatAManifestIsNoText() {
        catalog.write("functions/binary/function.yaml", "a\0b");

        assertThat(functions.find("binary"))
                .hasValueSatisfying(entry -> assertThat(((CatalogEntry.Unreadable) entry).problems())
                        .extracting(ManifestProblem::message)
                        .containsExactly("The file is no text in UTF-8."));
    }

    @Test
    void readsSourceFilesOfAFunction() {
        catalog.write("functions/orders-api/src/main.rs", "fn main() {}");
        var files = new GitSourceFiles(catalog.source());

        assertThat(files.of("orders-api")).containsExactly("function.yaml", "src/main.rs");
        assertThat(files.text("orders-api", "src/main.rs")).contains("fn main() {}");
        assertThat(files.text("orders-api", "../../README.md")).isEmpty();
        assertThat(files.text("orders-api", "nothing")).isEmpty();
        assertThat(files.commits("orders-api", 10)).hasSize(2);
    }
}
