package dev.slipway.portal.search.index;

import java.util.List;
import java.util.Set;

/** Tells the words of a question that say what is looked for from those that people ask with. */
final class TellingWords {
    private static final Set<String> SILENT = Set.of(
            "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "before", "but", "by", "can",
            "cannot", "could", "did", "didn", "do", "does", "doesn", "don", "for", "from", "get", "had", "has", "have",
            "how", "if", "in", "into", "is", "isn", "it", "its", "may", "me", "my", "no", "not", "of", "on", "or",
            "our", "should", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
            "to", "up", "us", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
            "with", "would", "you", "your");

    private TellingWords() {}

    /** Those that say something, in their order; a single character begins too much to say anything. */
    static List<String> of(List<String> words) {
        return words.stream()
                .filter(word -> word.length() > 1 && !SILENT.contains(word))
                .toList();
    }
}
