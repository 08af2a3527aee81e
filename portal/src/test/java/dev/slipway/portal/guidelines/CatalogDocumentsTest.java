package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.CommitId;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repository that anybody may push to becomes inside the portal. */
class CatalogDocumentsTest {
    @TempDir
    Path folder;

    @AutoClose
    private DocumentedCatalog documented;

    @BeforeEach
    void open() {
        documented = new DocumentedCatalog(folder);
    }

    @Test
    void areReadmesAndWhatStandsInDocsAndNotWhatIsForMachines() {
        assertThat(documented.documents.all())
                .extracting(document -> document.path().value())
                .containsExactlyInAnyOrder("README", "docs/runbook", "docs/deep/er/note", DocumentedCatalog.README);
        assertThat(documented.documents.find("functions/orders-api/AGENTS", "")).isEmpty();
    }

    @Test
    void followEachCommit() {
        documented.documents.all();
        documented.catalog.write("docs/new.md", "# New\n\nAbout refunds.");
        documented.catalog.remove("docs/deep/er/note.md");

        assertThat(documented.documents.all())
                .extracting(DocumentSummary::title)
                .contains("New")
                .doesNotContain("Deep");
        assertThat(documented.documents.search("refunds"))
                .extracting(SearchHit::address)
                .containsExactly("guidelines/catalog/docs/new");
    }

    @Test
    void areFoundBesideOneThatIsMadeToBreakThem() {
        documented.catalog.write(
                "docs/chart.md", "# Chart\n\n```chart\n" + "[".repeat(2_000) + "\n```\n\nWords beside it.");

        assertThat(documented.documents.all())
                .extracting(DocumentSummary::title)
                .contains("Chart", "orders-api");
        assertThat(documented.documents.search("accepts order")).hasSize(1);
        assertThat(documented.documents.search("words beside")).hasSize(1);
    }

    @Test
    void areCalledAsTheirFileWhereTheyCannotBeRead() {
        DocumentPath path = CatalogSections.document("docs/runbook.md").orElseThrow();

        CatalogSections.Cut cut = CatalogSections.cut(path, () -> {
            throw new StackOverflowError();
        });

        assertThat(cut.summary().title()).isEqualTo("docs/runbook.md");
        assertThat(cut.sections()).isEmpty();
    }

    @Test
    void areNoMoreThanAThousandSectionsOfTheSearchEach() {
        DocumentPath path = CatalogSections.document("docs/long.md").orElseThrow();

        CatalogSections.Cut cut = CatalogSections.cut(
                path,
                () -> new ParsedDocument(
                        path, "## Part\n\nWords.\n\n```\ncode\n```\n\n```\ncode\n```\n\n".repeat(3000)));

        assertThat(cut.sections()).hasSize(1000);
        assertThat(cut.sections().getLast().text()).contains("Part Words.");
        assertThat(cut.sections()).flatExtracting(Section::code).hasSize(1000);
    }

    @Test
    void sayOnTheirPageThatTheyCannotBeShown() {
        documented.catalog.write(
                "docs/page.md",
                "```chart\n{ title: a, summary: b, data: orders.csv, x: { field: month, label: c },"
                        + " y: { label: d }, curves: [{ label: e, column: web }] }\n```");

        assertThat(TestDocuments.of(documented.catalog.overflowingAt("docs/orders.csv"))
                        .find("docs/page", "")
                        .orElseThrow()
                        .page()
                        .blocks())
                .singleElement(InstanceOfAssertFactories.type(Block.Broken.class))
                .extracting(Block.Broken::message, InstanceOfAssertFactories.STRING)
                .startsWith("docs/page.md cannot be shown: something in it is nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](../functions/orders-api/README.md#start) => guidelines/catalog/functions/orders-api/README#start",
                "[x](/README.md) => guidelines/catalog/README",
                "[x](../functions/orders-api) => guidelines/catalog/functions/orders-api/README",
                "[x](../functions/orders-api/src/handler.rs) => functions/orders-api/source?file&#61;src/handler.rs",
                "[x](#here) => guidelines/catalog/docs/page#here",
                "![x](flow.svg) => repository/COMMIT/docs/flow.svg",
                "![x](/docs/flow.svg) => repository/COMMIT/docs/flow.svg"
            })
    void leadRelativeReferencesToWhereThePortalShowsThem(String expectation) {
        String[] parts = expectation.split(" => ");
        CommitId commit = documented.catalog.write("docs/page.md", parts[0]);

        assertThat(documented.html("docs/page", "")).contains("\"" + parts[1].replace("COMMIT", commit.value()) + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](../../etc/passwd.md)",
                "[x](/../README.md)",
                "[x](//evil.example/README.md)",
                "[x](file:///etc/passwd)",
                "[x](javascript:alert(1))",
                "![x](../../secret.png)",
                "![x](none.png)",
                "![x](orders.csv)",
                "![x](data:image/svg+xml,<svg/>)",
                "<script>alert(1)</script>",
                "<img src=flow.svg onerror=alert(1)>"
            })
    void refuseWhatLeadsOutOfTheTreeOrCouldRun(String markdown) {
        documented.catalog.write("docs/page.md", markdown);

        assertThat(documented.html("docs/page", "")).doesNotContain("<a", "<img", "<script", "href=", "src=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../README",
                "docs/../README",
                "/etc/passwd",
                "docs//runbook",
                "docs/%2e%2e/README",
                ".git/config",
                ""
            })
    void areFoundByTheirOwnPathOnly(String path) {
        assertThat(documented.documents.find(path, "")).isEmpty();
    }

    @Test
    void areNotReadThroughSymbolicLinks() {
        documented.catalog.link("docs/passwd.md", "/etc/passwd");
        documented.catalog.link("docs/inside.md", "runbook.md");
        CommitId commit = documented.catalog.link("docs/picture.svg", "../../../../etc/passwd");
        documented.catalog.write("docs/page.md", "![x](picture.svg) [y](inside.md)");

        assertThat(documented.documents.find("docs/passwd", "")).isEmpty();
        assertThat(documented.documents.find("docs/inside", "")).isEmpty();
        assertThat(documented.documents.all())
                .extracting(DocumentSummary::title)
                .doesNotContain("docs/passwd", "docs/inside");
        assertThat(TestDocuments.images(documented.catalog.source()).ofCatalog(commit.value(), "docs/picture.svg"))
                .isInstanceOf(DocumentImage.NotFound.class);
        assertThat(documented.html("docs/page", "")).doesNotContain("<img", "<a");
    }

    @Test
    void sayOfAHugeOneHowLargeItIsAndDoNotReadIt() {
        documented.catalog.write("docs/huge.md", "# Huge\n" + "x".repeat(600 * 1024));

        assertThat(documented.page("docs/huge", "").blocks())
                .singleElement()
                .isEqualTo(new Block.Broken(
                        "docs/huge.md has 600 KB, and documents of up to 512 KB are shown: open it in a clone."));
        assertThat(documented.documents.all())
                .extracting(DocumentSummary::title)
                .doesNotContain("Huge");
    }

    @Test
    void drawChartsOfDataFilesInTheRepository() {
        documented.catalog.write("docs/page.md", """
                ```chart
                title: Orders
                summary: They grow.
                data: orders.csv
                x: { field: month, label: month }
                y: { label: orders a day }
                curves: [{ label: web, column: web }]
                ```
                """);
        documented.catalog.write("docs/out.md", """
                ```chart
                title: Orders
                summary: They grow.
                data: ../../secrets.csv
                x: { field: month, label: month }
                y: { label: orders a day }
                curves: [{ label: web, column: web }]
                ```
                """);

        assertThat(documented.page("docs/page", "").blocks()).hasExactlyElementsOfTypes(Block.Drawing.class);
        assertThat(documented.page("docs/out", "").blocks()).hasExactlyElementsOfTypes(Block.Broken.class);
    }

    @Test
    void showTheReadmeOfAFunctionAsRichAsTheyAre() {
        documented.catalog.write(DocumentedCatalog.README + ".md", """
                # orders-api

                ![flow](../../docs/flow.svg) Accepts an order.[^1]

                > [!WARNING]
                > Never twice.

                ```mermaid
                flowchart TD
                ```

                [^1]: One at a time.
                """);
        documented.catalog.write("functions/quotes-api/README.md", "# quotes-api\n");

        assertThat(documented.documents.readme("orders-api").orElseThrow().blocks())
                .hasExactlyElementsOfTypes(Block.Prose.class, Block.Diagram.class, Block.Prose.class)
                .first()
                .extracting(block -> ((Block.Prose) block).html())
                .asString()
                .contains("/docs/flow.svg\"", "admonition-warning", "Footnote 1");
        assertThat(documented.documents.readme("quotes-api"))
                .as("nothing but a title")
                .isEmpty();
        assertThat(documented.documents.readme("none")).isEmpty();
        assertThat(documented.documents.readme("../orders-api")).isEmpty();
    }
}
