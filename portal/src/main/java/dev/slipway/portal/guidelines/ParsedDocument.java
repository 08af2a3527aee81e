package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.DocumentPage.HeadingEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** A document's Markdown as a tree, with the anchor of each of its headings. */
final class ParsedDocument {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), new FootnoteSyntax()))
            .build();

    private final DocumentSummary summary;
    private final Node root;
    private final Optional<Heading> firstHeading;
    private final Map<Heading, HeadingEntry> headings = new IdentityHashMap<>();

    ParsedDocument(DocumentPath path, String markdown) {
        this.root = PARSER.parse(markdown);
        root.accept(new TableHeads());
        root.accept(new Marks());
        this.firstHeading = first(Heading.class);
        Anchors anchors = new Anchors();
        for (Node node : topLevel()) {
            if (node instanceof Heading heading) {
                String text = PlainText.of(heading);
                headings.put(heading, new HeadingEntry(heading.getLevel(), text, anchors.of(text)));
            }
        }
        this.summary = new DocumentSummary(
                path, title(path), first(Paragraph.class).map(PlainText::of).orElse(""));
    }

    DocumentSummary summary() {
        return summary;
    }

    /** Nodes of the document in order; headings inside quotations or lists have no anchor. */
    List<Node> topLevel() {
        List<Node> nodes = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    Optional<HeadingEntry> heading(Node node) {
        return node instanceof Heading heading ? Optional.ofNullable(headings.get(heading)) : Optional.empty();
    }

    List<HeadingEntry> contents() {
        return topLevel().stream()
                .flatMap(node -> heading(node).stream())
                .filter(entry -> entry.level() > 1)
                .toList();
    }

    /** Whether a node is the heading that gives the document its title, which a page shows by itself. */
    boolean isTitle(Node node) {
        return node instanceof Heading heading && heading == firstHeading.orElse(null) && heading.getLevel() == 1;
    }

    /** What a block asks for by its language, where it is more than code. */
    static Optional<Drawn> drawn(Node node) {
        return node instanceof FencedCodeBlock code
                ? Arrays.stream(Drawn.values())
                        .filter(drawn -> drawn.language.equals(code.getInfo()))
                        .findFirst()
                : Optional.empty();
    }

    /** Kinds of fenced blocks that are drawn. */
    enum Drawn {
        CHART("chart"),
        EXPLORER("memory-curves"),
        DIAGRAM("mermaid");

        private final String language;

        Drawn(String language) {
            this.language = language;
        }
    }

    private String title(DocumentPath path) {
        return firstHeading.flatMap(this::heading).map(HeadingEntry::text).orElse(path.value());
    }

    private <T extends Node> Optional<T> first(Class<T> type) {
        return topLevel().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
