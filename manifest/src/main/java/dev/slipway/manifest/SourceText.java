package dev.slipway.manifest;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text that nodes were read from: where each begins and ends, and where its lines do.
 *
 * @param text the whole text, whose last line ends, too
 */
record SourceText(String text) {

    /** How the text's lines end. */
    String lineBreak() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    int start(Node node) {
        return offset(node.getStartMark().orElseThrow(SourceText::unmarked));
    }

    /** Where what a node says ends; comments and blank lines that follow it do not belong to it. */
    int end(Node node) {
        if (isBlock(node)
                && node instanceof MappingNode mapping
                && !mapping.getValue().isEmpty()) {
            return end(mapping.getValue().getLast());
        }
        if (isBlock(node)
                && node instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            return end(list.getValue().getLast());
        }
        int end = offset(node.getEndMark().orElseThrow(SourceText::unmarked));
        // Text of several lines after | or > ends where the next line begins.
        int start = start(node);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Where a field ends that may have no value after its colon. */
    int end(NodeTuple entry) {
        return Math.max(end(entry.getValueNode()), end(entry.getKeyNode()));
    }

    /** How many characters stand before a node on its line. */
    static int column(Node node) {
        return node.getStartMark().orElseThrow(SourceText::unmarked).getColumn();
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** After the line break that ends this place's line. */
    int nextLine(int offset) {
        int next = text.indexOf('\n', offset);
        return next < 0 ? text.length() : next + 1;
    }

    /** The last character before this place that is no white space, or 0 where there is none. */
    int before(int offset) {
        int at = offset - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return Math.max(at, 0);
    }

    static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static UneditableException unmarked() {
        return new UneditableException("a place is not known");
    }
}
