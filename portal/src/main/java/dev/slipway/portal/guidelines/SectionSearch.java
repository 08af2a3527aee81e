package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.SearchHit.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search over sections held in memory: every word must occur; titles and headings count more than text. */
final class SectionSearch {
    private static final int MOST_HITS = 50;
    private static final int MOST_WORDS = 10;
    private static final int BEFORE_MATCH = 60;
    private static final int EXCERPT = 220;
    private static final int TITLE_WEIGHT = 12;
    private static final int HEADING_WEIGHT = 8;
    private static final int MOST_OCCURRENCES = 5;

    private final List<Section> sections;

    SectionSearch(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Hits, best first; none for a query without words. */
    List<SearchHit> find(String query) {
        List<Pattern> words = Stream.of(query.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return sections.stream()
                .map(section -> new Scored(section, score(section, words)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST_HITS)
                .map(scored -> hit(scored.section(), words))
                .toList();
    }

    private record Scored(Section section, int score) {}

    private static int score(Section section, List<Pattern> words) {
        int total = 0;
        for (Pattern word : words) {
            int score = (int) word.matcher(section.text())
                    .results()
                    .limit(MOST_OCCURRENCES)
                    .count();
            score += word.matcher(section.heading()).find() ? HEADING_WEIGHT : 0;
            score += word.matcher(section.document().title()).find() ? TITLE_WEIGHT : 0;
            if (score == 0) {
                return 0;
            }
            total += score;
        }
        return total;
    }

    private static SearchHit hit(Section section, List<Pattern> words) {
        Pattern any = Pattern.compile(
                words.stream().map(Pattern::pattern).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new SearchHit(
                section.document().title(),
                section.heading(),
                section.address(),
                pieces(excerpt(section.text(), any), any));
    }

    private static String excerpt(String text, Pattern any) {
        Matcher matcher = any.matcher(text);
        int first = matcher.find() ? matcher.start() : 0;
        int start = first <= BEFORE_MATCH ? 0 : text.lastIndexOf(' ', first - BEFORE_MATCH) + 1;
        int limit = Math.min(text.length(), Math.max(start + EXCERPT, first + EXCERPT / 2));
        int space = limit == text.length() ? limit : text.lastIndexOf(' ', limit);
        int end = space > first ? space : limit;
        return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
    }

    private static List<Piece> pieces(String text, Pattern any) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = any.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(text.substring(from, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }
}
