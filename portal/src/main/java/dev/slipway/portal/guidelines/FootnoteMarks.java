package dev.slipway.portal.guidelines;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a mark in the text as a raised number that leads to its footnote. */
record FootnoteMarks(HtmlNodeRendererContext context, Footnotes footnotes, String here) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteSyntax.Reference.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        footnotes.mark((FootnoteSyntax.Reference) node).ifPresent(mark -> {
            html.tag("sup");
            html.tag(
                    "a",
                    Map.of(
                            "id", mark.anchor(),
                            "href", here + "#" + mark.footnote(),
                            "aria-label", "Footnote " + mark.number()));
            html.text(String.valueOf(mark.number()));
            html.tag("/a");
            html.tag("/sup");
        });
    }
}
