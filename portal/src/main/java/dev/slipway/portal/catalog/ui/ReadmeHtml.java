package dev.slipway.portal.catalog.ui;

import dev.slipway.portal.uikit.TableHeads;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** A README as HTML that is safe to show: no scripts, no images from elsewhere, headings below the page's own. */
final class ReadmeHtml {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("pre")) {
                    // Long lines scroll sideways, by keyboard too.
                    attributes.put("tabindex", "0");
                }
            })
            .build();
    private static final PolicyFactory CODE = new HtmlPolicyBuilder()
            .allowElements("pre", "code", "hr")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("pre")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[\\w+-]+"))
            .onElements("code")
            .toFactory();
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(CODE);
    private static final int LOWEST = 6;

    private ReadmeHtml() {}

    static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
            // The page has its heading already.
            title.unlink();
        }
        document.accept(new TableHeads());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1));
            }
        });
        return POLICY.sanitize(RENDERER.render(document));
    }
}
