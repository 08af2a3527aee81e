package dev.slipway.portal.search.index;

import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.security.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what a person types into a query: every word has to be there, exactly or begun, best in a title; a forgiving one
 * takes misspelt words, too.
 */
final class Question {
    private static final int MOST_WORDS = 12;
    /** From this length on one letter may be wrong, from the next on two. */
    private static final int ONE_WRONG = 4;

    private static final int TWO_WRONG = 8;
    private static final int VARIANTS = 40;
    private static final NameAnalyzer PARTS = NameAnalyzer.ofQuestions();

    private Question() {}

    /** The query for these words; nothing where there is no word among them. */
    static Optional<Query> of(String typed, boolean forgiving) {
        List<String> words =
                PARTS.words(typed).stream().distinct().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(anywhere(word, forgiving), Occur.MUST));
        // What is named exactly so comes first, a function before what is written about it.
        String whole = String.join("", words);
        all.add(boosted(new TermQuery(new Term(Fields.TITLE, whole)), 10), Occur.SHOULD);
        all.add(boosted(new TermQuery(new Term(Fields.KIND, EntryKind.FUNCTION.id())), 2), Occur.SHOULD);
        all.add(boosted(new TermQuery(new Term(Fields.KIND, EntryKind.ACTION.id())), 1), Occur.SHOULD);
        return Optional.of(all.build());
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
