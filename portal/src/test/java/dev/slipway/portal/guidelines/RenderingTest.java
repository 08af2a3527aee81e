package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    @Test
    void takesTitleAndOpeningFromTheText() {
        DocumentPage page = page("# Rust on `Lambda`\n\nHow we\nbuild.\n\nMore.\n");

        assertThat(page.summary().title()).isEqualTo("Rust on Lambda");
        assertThat(page.summary().opening()).isEqualTo("How we build.");
    }

    @Test
    void givesEachHeadingTheAnchorThatGitHostsGiveIt() {
        DocumentPage page = page("# T\n\n## Memory tuning\n\n### `ErrorProto`, and panics\n\n## Memory tuning\n");

        assertThat(page.contents())
                .containsExactly(
                        new HeadingEntry(2, "Memory tuning", "memory-tuning"),
                        new HeadingEntry(3, "ErrorProto, and panics", "errorproto-and-panics"),
                        new HeadingEntry(2, "Memory tuning", "memory-tuning-1"));
        assertThat(html(page)).contains("<h2 id=\"memory-tuning\">", "<h2 id=\"memory-tuning-1\">");
    }

    @Test
    void labelsEachTableCellWithItsColumn() {
        String html = html(page("| step | speed |\n|---|---:|\n| a | 1 |\n| b | 2 |\n"));

        assertThat(html)
                .contains("class=\"data-table\"", "scope=\"col\"")
                .contains("<td data-label=\"step\">b</td>")
                .containsPattern("<td align=\"right\" data-label=\"speed\">2</td>");
    }

    @Test
    void readsNoEmptyHeadsAloud() {
        String html = html(page("| | HTTP | queue |\n|---|---|---|\n| who waits | a caller | nobody |\n"));

        assertThat(html)
                .contains(">HTTP</th>", "data-label=\"queue\">nobody</td>")
                .doesNotContainPattern("<th[^>]*></th>");
    }

    @Test
    void leavesOutAHeadWithoutWordsAndLabelsNothingByIt() {
        assertThat(html(page("| | |\n|---|---|\n| Method | POST |\n| Path | /orders |\n")))
                .contains("<td>Method</td>", "<td>/orders</td>")
                .doesNotContain("<th", "data-label");
        assertThat(html(page("| | Value |\n|---|---|\n| Method | POST |\n")))
                .contains(">Value</th>", "<td>Method</td>", "<td data-label=\"Value\">POST</td>")
                .containsOnlyOnce("<th ");
    }

    @Test
    void keepsTheLanguageOfCodeAndLetsItTakeTheFocus() {
        String html = html(page("```rust\nlet a = b < c;\n```\n"));

        assertThat(html)
                .contains("<pre tabindex=\"0\"><code class=\"language-rust\">let a")
                .contains("&lt; c;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=alert(1)>bold</b>",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "<iframe src=\"https://example.com\"></iframe>",
                "![picture](javascript:alert(1))",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math href=javascript:alert(1)>x</math>",
                "![x](images/a.png \"\\\" onerror=\\\"alert(1)\")",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![x](//evil.example/x.png)",
                "![x](../../etc/passwd.png)",
                "![x](images/none.png)",
                "text[^1]\n\n[^1]: <img src=x onerror=alert(1)> [x](javascript:alert(1))",
                "text[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: note",
                "```rust\" onmouseover=\"alert(1)\ncode\n```",
                "| <script>alert(1)</script> |\n|---|\n| \" onclick=\"alert(1) |",
                "<a href=\"https://example.com\" style=\"position:fixed\">x</a>",
            })
    void refusesWhatCouldRunOrDisguise(String markdown) {
        String html = html(page("# Title\n\n" + markdown + "\n"));

        String withoutText = html.replaceAll("(?<=>)[^<]*(?=<|$)", "").replaceAll("data-label=\"[^\"]*\"", "");
        assertThat(withoutText)
                .doesNotContainIgnoringCase("script", "onerror", "onclick", "onload", "onmouseover", "iframe", "style=")
                .doesNotContainIgnoringCase("javascript:", "data:", "<img", "<svg", "<math", "evil.example");
    }

    @Test
    void givesADiagramToTheBrowserAsTextAndNotAsHtml() {
        DocumentPage page =
                page("```mermaid\nflowchart TD\n  A --> B\n  click A href \"javascript:alert(1)\"\n```\n\nafter\n");

        assertThat(page.blocks()).hasExactlyElementsOfTypes(Block.Diagram.class, Block.Prose.class);
        assertThat(html(page)).isEqualToIgnoringNewLines("<p>after</p>");
    }

    @Test
    void numbersFootnotesAsTheTextRefersToThemWithWaysThereAndBack() {
        String html = html(page("""
                Later[^b] and sooner[^a], later[^b] again; none[^c].

                [^a]: Says *a*.
                [^b]: Says b, as a does[^a].

                    And more of it.
                [^unused]: Nobody asks.
                """));

        assertThat(html)
                .contains(
                        "Later<sup><a ",
                        "id=\"fnref-1\"",
                        "href=\"guidelines/guide#fn-1\"",
                        "aria-label=\"Footnote 1\"")
                .contains("id=\"fnref-1-2\"", "<li id=\"fn-1\">", "<li id=\"fn-2\">", "Says <em>a</em>.")
                .contains("<p>And more of it.", "aria-label=\"Back to footnote 1 in the text\"", "none[^c]")
                .doesNotContain("Nobody asks");
        assertThat(html.indexOf("Says b")).isLessThan(html.indexOf("Says <em>a</em>"));
    }

    @Test
    void keepsFootnotesTogetherAcrossWhatIsDrawnBetween() {
        DocumentPage page = page("One[^1].\n\n```mermaid\ngraph TD\n```\n\nTwo[^2].\n\n[^1]: First.\n[^2]: Second.\n");

        assertThat(page.blocks()).hasExactlyElementsOfTypes(Block.Prose.class, Block.Diagram.class, Block.Prose.class);
        assertThat(html(page)).contains("id=\"fnref-1\"", "id=\"fnref-2\"", "id=\"fn-1\"", "id=\"fn-2\"");
    }

    @Test
    void showsImagesOfTheReleaseAndLinksToThoseOfOthers() {
        Documents documents = new ManualDocumentFiles()
                .document("decisions/0001-why", "![the tour](../images/tour.png) ![theirs](https://example.com/x.png)")
                .withImage("images/tour.png")
                .open();

        assertThat(html(found(documents, "decisions/0001-why")))
                .containsPattern("<img src=\"documents/images/tour.png\" alt=\"the tour\"[^>]*loading=\"lazy\"")
                .contains("<a href=\"https://example.com/x.png\"", ">theirs</a>")
                .doesNotContain("src=\"https");
    }

    @Test
    void marksALinkWhoseTextIsItsAddress() {
        assertThat(html(page("<https://example.com/a> [a](https://example.com/a)\n")))
                .containsOnlyOnce("class=\"bare-link\"")
                .containsPattern("bare-link\"[^>]*>https://example.com/a</a> <a");
    }

    @Test
    void leadsLinksBetweenDocumentsToThePortalsAddresses() {
        Documents documents = new ManualDocumentFiles()
                .document("guide", "[why](decisions/0001-why.md#context) [here](#deep) [out](https://example.com/a)")
                .document("decisions/0001-why", "[back](../guide.md)")
                .open();

        assertThat(html(found(documents, "guide")))
                .contains("href=\"guidelines/decisions/0001-why#context\"")
                .contains("href=\"guidelines/guide#deep\"")
                .contains("href=\"https://example.com/a\"");
        assertThat(html(found(documents, "decisions/0001-why"))).contains("href=\"guidelines/guide\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../pom.xml",
                "missing.md",
                "../../../etc/passwd.md",
                "data/curves.json",
                "//evil.example/x.md"
            })
    void turnsLinksToWhatThePortalDoesNotShowIntoText(String target) {
        String html = html(page("See [the `file`](" + target + ").\n"));

        assertThat(html).contains("See the <code>file</code>.").doesNotContain("<a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../guide", "a/b/c", "", "guide.md/../x", "%2e%2e/guide"})
    void answersThatADocumentIsNotThere(String path) {
        Documents documents = new ManualDocumentFiles().document("guide", "# G").open();

        assertThat(documents.find(path))
                .asInstanceOf(type(DocumentLookup.NotFound.class))
                .extracting(DocumentLookup.NotFound::path)
                .isEqualTo(path);
    }

    @Test
    void showsAQuotationWithAMarkAsAnAdmonition() {
        String html = html(page("> [!WARNING]\n> It is *no* sandbox.\n\n> Just a quotation.\n\n> [!OTHER]\n> Text.\n"));

        assertThat(html)
                .contains("<blockquote class=\"admonition admonition-warning\">", "<strong>Warning</strong>")
                .contains("It is <em>no</em> sandbox.", "<blockquote>\n<p>Just a quotation.</p>", "[!OTHER]")
                .doesNotContain("[!WARNING]");
    }

    @Test
    void showsAListItemWithABoxAsATask() {
        String html = html(page("- [ ] Look at `memory`\n- [x] Measure\n- [link](guide.md)\n- [y] Neither\n"));

        assertThat(html)
                .contains("☐ Look at <code>memory</code>", "☑ Measure", "[y] Neither")
                .doesNotContain("[x]", "[ ]");
    }

    @Test
    void drawsNoMoreThanAReaderCanLookAt() {
        DocumentPage page = page("```mermaid\nflowchart TD\n```\n\nBetween.\n\n".repeat(1000));

        assertThat(page.blocks()).filteredOn(Block.Diagram.class::isInstance).hasSize(20);
        assertThat(page.blocks())
                .filteredOn(Block.Broken.class::isInstance)
                .singleElement(type(Block.Broken.class))
                .satisfies(broken ->
                        assertThat(broken.message()).contains("guide.md has more than 20 charts and diagrams"));
        assertThat(page.blocks()).hasSizeLessThan(50);
        assertThat(html(page)).contains("flowchart TD");
    }

    /** Each took minutes while its work grew with the square of its length. */
    @ParameterizedTest
    @CsvSource({"'[^a', 150000, [^a[^a", "'# a\n', 100000, <h1 id=\"a-99999\">a</h1>"})
    void endsWithWhatIsMadeToTakeLong(String piece, int times, String last) {
        assertThat(html(page(piece.repeat(times)))).contains(last);
    }

    private static DocumentPage page(String markdown) {
        return found(new ManualDocumentFiles().document("guide", markdown).open(), "guide");
    }

    private static DocumentPage found(Documents documents, String path) {
        return switch (documents.find(path)) {
            case DocumentLookup.Found found -> found.page();
            case DocumentLookup.NotFound missing -> throw new AssertionError("no document " + missing.path());
        };
    }

    private static String html(DocumentPage page) {
        return page.blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).html())
                .collect(Collectors.joining());
    }
}
