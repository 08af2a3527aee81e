package dev.slipway.portal.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionPageTest {

    @Test
    void saysLineAndRemedyOfABrokenManifest() {
        var entry = new CatalogEntry.Unreadable(
                "orders-api",
                List.of(new CatalogEntry.ManifestProblem(7, "Field memroy is not known.", "Did you mean memory?")),
                Instant.EPOCH);

        String page = new UnreadableManifest(entry, "schema: 1\n").getElement().getTextRecursively();

        assertThat(page).contains("Line 7", "Field memroy is not known. Did you mean memory?");
    }

    @Test
    void linksEachFileByAnAddressOfItsOwn() {
        var commit = new CommitSummary(
                new CommitId("a".repeat(40)), "Lin Chen", "lin@example.com", Instant.EPOCH, "Create it", Map.of());
        var source = new Source(
                "orders-api",
                List.of("function.yaml", "src/main.rs"),
                new Source.Shown("function.yaml", "schema: 1"),
                List.of(commit));

        String html = source.getElement().getOuterHTML();

        assertThat(html).contains("functions/orders-api/source?file=src%2Fmain.rs", "aaaaaaa", "Lin Chen");
    }
}
