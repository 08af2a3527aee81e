package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** All documents, rendered and cut into sections once. */
final class Library {
    private final Map<DocumentPath, DocumentPage> pages = new LinkedHashMap<>();
    private final SectionSearch search;
    private final List<Section> sections = new ArrayList<>();

    Library(DocumentFiles files, Charts charts) {
        Map<DocumentPath, String> documents = files.documents();
        documents.forEach((path, markdown) -> {
            ParsedDocument document = new ParsedDocument(path, markdown);
            sections.addAll(sections(document));
            Links links = new Links(path, documents.keySet());
            document.topLevel().forEach(node -> node.accept(links));
            pages.put(path, new DocumentPage(document.summary(), document.contents(), blocks(document, charts)));
        });
        this.search = new SectionSearch(sections);
    }

    List<DocumentSummary> summaries() {
        return pages.values().stream().map(DocumentPage::summary).toList();
    }

    Optional<DocumentPage> page(String path) {
        return DocumentPath.of(path).map(pages::get);
    }

    /** All sections, document by document. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    List<SearchHit> search(String query) {
        return search.find(query);
    }

    private static List<Block> blocks(ParsedDocument document, Charts charts) {
        Prose prose = new Prose(document);
        List<Block> blocks = new ArrayList<>();
        List<Node> text = new ArrayList<>();
        for (Node node : document.topLevel()) {
            if (document.isTitle(node)) {
                continue;
            }
            if (node instanceof FencedCodeBlock code && ParsedDocument.isChart(code)) {
                endProse(prose, text, blocks);
                blocks.add(charts.draw(document.summary().path(), code.getLiteral()));
            } else {
                text.add(node);
            }
        }
        endProse(prose, text, blocks);
        return blocks;
    }

    private static void endProse(Prose prose, List<Node> text, List<Block> blocks) {
        if (!text.isEmpty()) {
            blocks.add(prose.of(text));
            text.clear();
        }
    }

    private static List<Section> sections(ParsedDocument document) {
        DocumentSummary summary = document.summary();
        List<Section> sections = new ArrayList<>();
        HeadingEntry current = new HeadingEntry(1, summary.title(), "");
        StringBuilder text = new StringBuilder();
        List<String> code = new ArrayList<>();
        for (Node node : document.topLevel()) {
            Optional<HeadingEntry> heading = document.heading(node);
            if (heading.isPresent()) {
                addSection(new Section(summary, current.text(), address(summary, current), "" + text, code), sections);
                current = heading.get();
                text.setLength(0);
                code.clear();
            } else {
                text.append(words(node)).append(' ');
                if (node instanceof FencedCodeBlock block && !ParsedDocument.isChart(block)) {
                    code.add(block.getLiteral().strip());
                }
            }
        }
        addSection(new Section(summary, current.text(), address(summary, current), "" + text, code), sections);
        return sections;
    }

    private static String words(Node node) {
        return node instanceof FencedCodeBlock code && ParsedDocument.isChart(code)
                ? Charts.words(code.getLiteral())
                : PlainText.of(node);
    }

    private static String address(DocumentSummary summary, HeadingEntry heading) {
        return summary.path().address() + (heading.level() == 1 ? "" : "#" + heading.anchor());
    }

    /** What stands above the first heading counts only if there is something. */
    private static void addSection(Section section, List<Section> sections) {
        if (!section.text().isBlank() || section.address().contains("#")) {
            sections.add(new Section(
                    section.document(),
                    section.heading(),
                    section.address(),
                    section.text().strip(),
                    section.code()));
        }
    }
}
