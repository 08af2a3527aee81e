package dev.slipway.portal.search.index;

import dev.slipway.portal.search.Piece;
import java.io.IOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where a hit matches: its whole title, and its text around the matches. */
final class Highlights {
    // Of the private use area, so that no text has them; what has is cleaned before it is stored.
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final Pattern MATCH = Pattern.compile(BEGIN + "(.*?)" + END, Pattern.DOTALL);
    private static final int EXCERPT = 180;
    private static final int LONGEST = 100_000;

    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter texts;

    Highlights(IndexSearcher searcher, Analyzer analyzer) {
        titles = UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new DefaultPassageFormatter(BEGIN, END, "", false))
                .withMaxNoHighlightPassages(1)
                .build();
        texts = UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), EXCERPT, 0.5f))
                .withFormatter(new DefaultPassageFormatter(BEGIN, END, " … ", false))
                .withMaxNoHighlightPassages(1)
                .withMaxLength(LONGEST)
                .build();
    }

    List<List<Piece>> titles(Query query, TopDocs found) throws IOException {
        return pieces(titles.highlight(Fields.TITLE, query, found, 1));
    }

    List<List<Piece>> texts(Query query, TopDocs found) throws IOException {
        return pieces(texts.highlight(Fields.TEXT, query, found, 1));
    }

    /** A text without what marks matches; a letter and its accent are one character, as in what is asked for. */
    static String clean(String text) {
        return Normalizer.normalize(text.replace(BEGIN, "").replace(END, ""), Normalizer.Form.NFC);
    }

    private static List<List<Piece>> pieces(String[] marked) {
        return Stream.of(marked)
                .map(text -> text == null ? List.<Piece>of() : pieces(text.strip()))
                .toList();
    }

    static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MATCH.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(marked.substring(from, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(1), true));
            from = matcher.end();
        }
        if (from < marked.length()) {
            pieces.add(new Piece(marked.substring(from), false));
        }
        return pieces;
    }
}
