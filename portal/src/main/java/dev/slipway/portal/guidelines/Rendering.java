package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Makes a page of a document: text as sanitised HTML, and between it what is drawn; the footnotes stand at the end. */
final class Rendering {
    private static final int MOST_DRAWINGS = 20;

    private final ParsedDocument document;
    private final Charts charts;
    private final Prose prose;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Node> text = new ArrayList<>();
    private int drawings;

    private Rendering(ParsedDocument document, Charts charts, Prose prose) {
        this.document = document;
        this.charts = charts;
        this.prose = prose;
    }

    static DocumentPage page(ParsedDocument document, References references, Charts charts) {
        Links links = new Links(references);
        List<HeadingEntry> contents = document.contents();
        List<Node> nodes = document.topLevel();
        nodes.forEach(node -> node.accept(links));
        Footnotes footnotes = new Footnotes(nodes);
        Rendering rendering = new Rendering(document, charts, new Prose(document, footnotes, references.here()));
        nodes.stream()
                .filter(node -> !document.isTitle(node) && !(node instanceof FootnoteSyntax.Definition))
                // What is rendered leaves the document, so all is chosen before anything is.
                .toList()
                .forEach(rendering::add);
        footnotes.list(references.here()).ifPresent(rendering.text::add);
        rendering.endProse();
        return new DocumentPage(document.summary(), references.here(), contents, rendering.blocks);
    }

    private void add(Node node) {
        Optional<ParsedDocument.Drawn> drawn = ParsedDocument.drawn(node);
        if (drawn.isPresent() && canDraw()) {
            endProse();
            blocks.add(draw(drawn.get(), ((FencedCodeBlock) node).getLiteral()));
        } else {
            text.add(node);
        }
    }

    /** What is too much stays text, below one notice. */
    private boolean canDraw() {
        if (++drawings == MOST_DRAWINGS + 1) {
            endProse();
            blocks.add(new Block.Broken(document.summary().path().file() + " has more than " + MOST_DRAWINGS
                    + " charts and diagrams. From here on they are shown as text: put them into another document."));
        }
        return drawings <= MOST_DRAWINGS;
    }

    private Block draw(ParsedDocument.Drawn drawn, String source) {
        DocumentPath path = document.summary().path();
        return switch (drawn) {
            case CHART -> charts.draw(path, source);
            case EXPLORER -> charts.explore(path, source);
            case DIAGRAM -> new Block.Diagram(source.strip());
        };
    }

    private void endProse() {
        if (!text.isEmpty()) {
            blocks.add(prose.of(text));
            text.clear();
        }
    }
}
