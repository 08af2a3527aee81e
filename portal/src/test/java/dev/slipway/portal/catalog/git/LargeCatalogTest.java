package dev.slipway.portal.catalog.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog of many functions, a broken one in each hundred: thousands in the long form. */
class LargeCatalogTest {
    private static final int FUNCTIONS = Boolean.getBoolean("slipway.long") ? 5_000 : 300;
    private static final int BROKEN_EVERY = 100;

    @TempDir
    Path folder;

    @Test
    void readsAllOfThemAndFollowsAChangeOfOne() {
        Map<String, String> files = new TreeMap<>();
        for (int number = 0; number < FUNCTIONS; number++) {
            String name = "function-" + number;
            String manifest = GitFunctionsTest.SOUND.replace("orders-api", name);
            files.put(
                    "functions/" + name + "/function.yaml",
                    number % BROKEN_EVERY == 0 ? manifest.replace("memory:", "memroy:") : manifest);
        }
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, files)) {
            GitFunctions functions = new GitFunctions(catalog.source());

            assertThat(functions.all()).hasSize(FUNCTIONS);
            assertThat(functions.all())
                    .filteredOn(CatalogEntry.Readable.class::isInstance)
                    .hasSize(FUNCTIONS - FUNCTIONS / BROKEN_EVERY);

            catalog.write(
                    "functions/function-0/function.yaml", GitFunctionsTest.SOUND.replace("orders-api", "function-0"));
            assertThat(functions.all())
                    .filteredOn(CatalogEntry.Readable.class::isInstance)
                    .hasSize(FUNCTIONS - FUNCTIONS / BROKEN_EVERY + 1);
        }
    }
}
