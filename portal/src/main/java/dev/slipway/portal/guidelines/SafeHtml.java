package dev.slipway.portal.guidelines;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Allow list of the HTML that a document may become; scripts, styles, frames, forms and handlers never pass. */
final class SafeHtml {
    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+-]+");
    private static final Pattern ADMONITION =
            Pattern.compile("admonition admonition-(note|tip|important|warning|caution)");
    private static final Pattern SIDE = Pattern.compile("left|center|right");

    private static final Pattern IMAGE = Pattern.compile("(?:documents|repository)/[\\w./+-]+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote")
            .allowElements("ul", "ol", "li", "em", "strong", "pre", "code", "a", "sup", "img")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "li")
            .allowAttributes("aria-label")
            .onElements("a")
            .allowAttributes("class")
            .matching(false, "bare-link")
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("class")
            .matching(ADMONITION)
            .onElements("blockquote")
            .allowAttributes("class")
            .matching(false, "data-table")
            .onElements("table")
            .allowAttributes("align")
            .matching(SIDE)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            .allowAttributes("data-label")
            .onElements("td")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("pre")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,6}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private SafeHtml() {}

    /** What of {@code html} is allowed. */
    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
