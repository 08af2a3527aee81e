package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import dev.slipway.portal.guidelines.ParsedDocument.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Cuts a document into what stands under each of its headings. */
final class Sections {
    /** Of sections, and of blocks of code: each is an entry of the search. What comes after them belongs to the last one. */
    private static final int MOST = 1000;

    private final DocumentSummary summary;
    private final List<Section> sections = new ArrayList<>();

    private Sections(DocumentSummary summary) {
        this.summary = summary;
    }

    /** In the order of reading. */
    static List<Section> of(ParsedDocument document) {
        Sections cut = new Sections(document.summary());
        HeadingEntry current = new HeadingEntry(1, document.summary().title(), "");
        StringBuilder text = new StringBuilder();
        List<String> code = new ArrayList<>();
        int blocks = 0;
        for (Node node : document.topLevel()) {
            Optional<HeadingEntry> heading = document.heading(node);
            if (heading.isPresent() && cut.sections.size() < MOST - 1) {
                cut.add(current, text.toString(), code);
                current = heading.get();
                text.setLength(0);
                code.clear();
            } else {
                text.append(words(node)).append(' ');
                if (node instanceof FencedCodeBlock block
                        && ParsedDocument.drawn(node).isEmpty()
                        && ++blocks <= MOST) {
                    code.add(block.getLiteral().strip());
                }
            }
        }
        cut.add(current, text.toString(), code);
        return List.copyOf(cut.sections);
    }

    /** What stands above the first heading counts only if there is something. */
    private void add(HeadingEntry heading, String text, List<String> code) {
        if (!text.isBlank() || heading.level() > 1) {
            String address = summary.path().address() + (heading.level() == 1 ? "" : "#" + heading.anchor());
            sections.add(new Section(summary, heading.text(), address, text.strip(), code));
        }
    }

    private static String words(Node node) {
        if (node instanceof FencedCodeBlock code) {
            Optional<Drawn> drawn = ParsedDocument.drawn(node);
            if (drawn.isEmpty()) {
                return PlainText.of(node);
            }
            return switch (drawn.get()) {
                case CHART, EXPLORER -> ChartSpec.words(code.getLiteral());
                case DIAGRAM -> DiagramWords.of(code.getLiteral());
            };
        }
        return PlainText.of(node);
    }
}
