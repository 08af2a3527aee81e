package dev.slipway.portal.search.index;

import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.security.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what a person types into queries: every word has to be there, exactly or begun, best in a title; where nothing has
 * them, misspelt words are taken, too, and after that what has half of the words that tell something. What stands in
 * quotation marks has to be there as it is, word after word.
 */
final class Question {
    private static final int MOST_WORDS = 12;
    /** From this length on one letter may be wrong, from the next on two. */
    private static final int ONE_WRONG = 4;

    private static final int TWO_WRONG = 8;
    private static final int VARIANTS = 36;
    /** From this many words that tell something on, half of them is enough. */
    private static final int FEWEST_TELLING = 3;

    private static final NameAnalyzer PARTS = NameAnalyzer.ofQuestions();
    private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”]");

    private final List<List<String>> phrases;
    private final List<String> words;
    private final List<String> leftOut;

    private Question(List<List<String>> phrases, List<String> unquoted) {
        this.phrases = phrases;
        this.words = unquoted.stream().limit(MOST_WORDS).toList();
        this.leftOut = unquoted.stream().skip(MOST_WORDS).toList();
    }

    /**
     * A way to take what was typed.
     *
     * @param everyWord whether what it finds has every word, or half of those that tell something
     */
    record Way(Query query, boolean everyWord) {}

    /** What these words ask for. */
    static Question of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        List<List<String>> phrases = QUOTED.matcher(text)
                .results()
                .map(quoted -> PARTS.words(quoted.group(1)))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        return new Question(phrases, unquoted(text));
    }

    /** The ways to take them, the strictest first; none where there is no word among them. */
    List<Way> ways() {
        if (words.isEmpty() && phrases.isEmpty()) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>(List.of(new Way(all(false), true), new Way(all(true), true)));
        half().ifPresent(half -> ways.add(new Way(half, false)));
        return ways;
    }

    private Query all(boolean forgiving) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(anywhere(word, forgiving), Occur.MUST));
        return ranked(all);
    }

    /**
     * At least half of the words that tell something, spelt as they are. Nothing where no word could be done without.
     */
    private Optional<Query> half() {
        List<String> telling = TellingWords.of(words);
        int enough = telling.size() < FEWEST_TELLING ? telling.size() : Math.ceilDiv(telling.size(), 2);
        if (enough == words.size() || enough == 0 && phrases.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (enough > 0) {
            BooleanQuery.Builder half = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
            telling.forEach(word -> half.add(anywhere(word, false), Occur.SHOULD));
            query.add(half.build(), Occur.MUST);
        }
        return Optional.of(ranked(query));
    }

    /** What is named exactly so comes first, a function before what is written about it. */
    private Query ranked(BooleanQuery.Builder query) {
        phrases.forEach(phrase -> query.add(anywhere(phrase), Occur.MUST));
        String whole = Stream.concat(phrases.stream().flatMap(List::stream), words.stream())
                .collect(Collectors.joining());
        return query.add(boosted(new TermQuery(new Term(Fields.TITLE, whole)), 10), Occur.SHOULD)
                .add(boosted(new TermQuery(new Term(Fields.KIND, EntryKind.FUNCTION.id())), 2), Occur.SHOULD)
                .add(boosted(new TermQuery(new Term(Fields.KIND, EntryKind.ACTION.id())), 1), Occur.SHOULD)
                .build();
    }

    /** Words outside of quotation marks that are not searched for, since there are too many before them. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Of too many words only those that tell something. */
    private static List<String> unquoted(String text) {
        List<String> all = PARTS.words(QUOTED.matcher(text).replaceAll(" ")).stream()
                .distinct()
                .toList();
        List<String> telling = TellingWords.of(all);
        return all.size() <= MOST_WORDS || telling.isEmpty() ? all : telling;
    }

    /** Leaves to a query what a person with these roles may find. */
    static Query visibleTo(Query query, Collection<Role> roles) {
        List<BytesRef> audiences = Stream.concat(
                        Stream.of(Fields.EVERYBODY), roles.stream().map(Role::name))
                .map(BytesRef::new)
                .toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.AUDIENCE, audiences), Occur.FILTER)
                .build();
    }

    /** Leaves to a query what has this value in this field. */
    static Query only(Query query, String field, String value) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(field, value)), Occur.FILTER)
                .build();
    }

    private static Query anywhere(String word, boolean forgiving) {
        List<Query> ways = new ArrayList<>();
        ways.addAll(inField(Fields.TITLE, word, 6, forgiving));
        ways.addAll(inField(Fields.CONTEXT, word, 2, false));
        ways.addAll(inField(Fields.TEXT, word, 1, forgiving));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** These words one after the other; as well in a name of these parts. */
    private static Query anywhere(List<String> phrase) {
        String[] words = phrase.toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(
                        boosted(new PhraseQuery(Fields.TITLE, words), 6),
                        boosted(new PhraseQuery(Fields.CONTEXT, words), 2),
                        new PhraseQuery(Fields.TEXT, words)),
                0.1f);
    }

    private static List<Query> inField(String field, String word, float weight, boolean forgiving) {
        List<Query> ways = new ArrayList<>();
        Term term = new Term(field, word);
        ways.add(boosted(new TermQuery(term), weight));
        ways.add(boosted(new PrefixQuery(term), weight / 2));
        int length = word.codePointCount(0, word.length());
        if (forgiving && length >= ONE_WRONG && word.codePoints().anyMatch(Character::isLetter)) {
            int wrong = length >= TWO_WRONG ? 2 : 1;
            ways.add(boosted(new FuzzyQuery(term, wrong, 1, VARIANTS, true), weight / 6));
        }
        return ways;
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    /** The words of a text as they are asked for, for tests of what a question is made of. */
    static String parts(String typed) {
        return PARTS.words(typed).stream().collect(Collectors.joining(" "));
    }
}
