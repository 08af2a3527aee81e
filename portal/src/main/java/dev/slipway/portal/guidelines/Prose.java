package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes nodes of a document as sanitised HTML: headings with anchors, tables that fold, code that takes the focus. */
final class Prose {
    private final ParsedDocument document;
    private final Footnotes footnotes;
    private final HtmlRenderer renderer;

    Prose(ParsedDocument document, Footnotes footnotes, String here) {
        this.document = document;
        this.footnotes = footnotes;
        this.renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new FootnoteMarks(context, footnotes, here))
                .attributeProviderFactory(context -> this::decorate)
                .build();
    }

    Block of(List<Node> nodes) {
        Document part = new Document();
        nodes.forEach(part::appendChild);
        return new Block.Prose(SafeHtml.of(renderer.render(part)));
    }

    private void decorate(Node node, String tag, Map<String, String> attributes) {
        document.heading(node).map(HeadingEntry::anchor).ifPresent(anchor -> attributes.put("id", anchor));
        switch (node) {
            case BlockQuote quote -> Marks.classOf(quote).ifPresent(name -> attributes.put("class", name));
            case TableBlock table -> attributes.put("class", "data-table");
            case TableCell cell when cell.isHeader() -> attributes.put("scope", "col");
            case TableCell cell -> columnHeading(cell).ifPresent(label -> attributes.put("data-label", label));
            case FencedCodeBlock code when "pre".equals(tag) -> attributes.put("tabindex", "0");
            case IndentedCodeBlock code when "pre".equals(tag) -> attributes.put("tabindex", "0");
            case ListItem item -> footnotes.anchor(item).ifPresent(anchor -> attributes.put("id", anchor));
            case Link link -> {
                footnotes.labelOfBackLink(link).ifPresent(label -> attributes.put("aria-label", label));
                if (PlainText.of(link).equals(link.getDestination())) {
                    attributes.put("class", "bare-link");
                }
            }
            case Image image -> attributes.put("loading", "lazy");
            default -> {}
        }
    }

    /** Nothing in a table without a head, or below a cell without a word. */
    private static Optional<String> columnHeading(TableCell cell) {
        Node table = cell.getParent().getParent().getParent();
        if (!(table.getFirstChild() instanceof TableHead head)) {
            return Optional.empty();
        }
        Node heading = head.getFirstChild().getFirstChild();
        for (Node left = cell.getPrevious(); left != null; left = left.getPrevious()) {
            heading = heading.getNext();
        }
        return Optional.of(PlainText.of(heading)).filter(label -> !label.isEmpty());
    }
}
