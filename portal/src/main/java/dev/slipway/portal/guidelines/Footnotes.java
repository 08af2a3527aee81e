package dev.slipway.portal.guidelines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Footnotes of one document, numbered in the order in which the text refers to them; what nothing refers to is left out. */
final class Footnotes {
    /** A mark in the text: the footnote's number, and which of the marks for this footnote it is, both from 1. */
    record Mark(int number, int occurrence) {
        String anchor() {
            return "fnref-" + number + (occurrence == 1 ? "" : "-" + occurrence);
        }

        String footnote() {
            return "fn-" + number;
        }
    }

    private final Map<String, FootnoteSyntax.Definition> definitions = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Queue<String> unread = new ArrayDeque<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<FootnoteSyntax.Reference, Mark> marks = new IdentityHashMap<>();
    private final Map<ListItem, String> items = new IdentityHashMap<>();
    private final Map<Link, String> backLinks = new IdentityHashMap<>();

    Footnotes(List<Node> topLevel) {
        for (Node node : topLevel) {
            if (node instanceof FootnoteSyntax.Definition definition) {
                definitions.putIfAbsent(definition.label(), definition);
            }
        }
        topLevel.stream()
                .filter(node -> !(node instanceof FootnoteSyntax.Definition))
                .forEach(this::number);
        // A footnote may refer to others, which are numbered behind those of the text.
        while (!unread.isEmpty()) {
            number(definition(unread.remove()));
        }
    }

    Optional<Mark> mark(FootnoteSyntax.Reference reference) {
        return Optional.ofNullable(marks.get(reference));
    }

    Optional<String> anchor(ListItem item) {
        return Optional.ofNullable(items.get(item));
    }

    /** What a link back is called by screen readers. */
    Optional<String> labelOfBackLink(Link link) {
        return Optional.ofNullable(backLinks.get(link));
    }

    /** The footnotes as a list, each with a way back into the text; takes them out of where they were written. */
    Optional<Node> list(String here) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        OrderedList list = new OrderedList();
        numbers.forEach((label, number) -> list.appendChild(item(label, number, here)));
        return Optional.of(list);
    }

    private ListItem item(String label, int number, String here) {
        ListItem item = new ListItem();
        items.put(item, new Mark(number, 1).footnote());
        List<Node> children = new ArrayList<>();
        for (Node child = definition(label).getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        children.forEach(item::appendChild);
        if (!(item.getLastChild() instanceof Paragraph)) {
            item.appendChild(new Paragraph());
        }
        for (int occurrence = 1; occurrence <= occurrences.getOrDefault(label, 0); occurrence++) {
            Link back = new Link(here + "#" + new Mark(number, occurrence).anchor(), null);
            back.appendChild(new Text("↩"));
            backLinks.put(back, "Back to footnote " + number + " in the text");
            item.getLastChild().appendChild(new Text(" "));
            item.getLastChild().appendChild(back);
        }
        return item;
    }

    private FootnoteSyntax.Definition definition(String label) {
        return Objects.requireNonNull(definitions.get(label));
    }

    private void number(Node node) {
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode custom) {
                if (custom instanceof FootnoteSyntax.Reference reference
                        && definitions.containsKey(reference.label())) {
                    int number = numbers.computeIfAbsent(reference.label(), label -> {
                        unread.add(label);
                        return numbers.size() + 1;
                    });
                    marks.put(reference, new Mark(number, occurrences.merge(reference.label(), 1, Integer::sum)));
                }
                visitChildren(custom);
            }
        });
    }
}
