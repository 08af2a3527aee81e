package dev.slipway.portal.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Cuts text into words, and names into their parts: {@code ReportBatchItemFailures}, {@code idempotency_key} and
 * {@code orders-api} are found whole, by each part, and with the parts run together.
 */
final class NameAnalyzer extends Analyzer {
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
    private static final int WHOLE = WordDelimiterGraphFilter.CATENATE_ALL | WordDelimiterGraphFilter.PRESERVE_ORIGINAL;

    private final int flags;

    private NameAnalyzer(int flags) {
        this.flags = flags;
    }

    /** For what is stored: whole names and their parts. */
    static NameAnalyzer ofEntries() {
        return new NameAnalyzer(PARTS | WHOLE);
    }

    /** For what is asked: parts alone, each of which has to be found. */
    static NameAnalyzer ofQuestions() {
        return new NameAnalyzer(PARTS);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(
                each -> Character.isLetterOrDigit(each) || each == '_' || each == '-');
        TokenStream parts = new WordDelimiterGraphFilter(words, flags, null);
        return new TokenStreamComponents(
                words, new FlattenGraphFilter(new ASCIIFoldingFilter(new LowerCaseFilter(parts))));
    }

    /** The words of a text in order. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        return words;
    }
}
