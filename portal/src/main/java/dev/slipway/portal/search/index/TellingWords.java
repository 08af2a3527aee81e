package dev.slipway.portal.search.index;

import java.util.List;
import java.util.Set;

/** Tells the words of a question that say what is looked for from those that people ask with. */
final class TellingWords {
    private static final Set<String> SILENT = Set.of(
            "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "before", "but", "by",
            "can", "cannot", "could", "did", "didn", "do", "does", "doesn", "don", "for", "from", "get", "had", "has",
            "have", "how", "i", "if", "in", "into", "is", "isn", "it", "its", "may", "me", "my", "no", "not", "of",
            "on", "or", "our", "s", "should", "so", "t", "than", "that", "the", "their", "them", "then", "there",
            "these", "they", "this", "to", "up", "us", "was", "we", "were", "what", "when", "where", "which", "while",
            "who", "why", "will", "with", "would", "you", "your");

    private TellingWords() {}

    /** Those that say something, in their order. */
    static List<String> of(List<String> words) {
        return words.stream().filter(word -> !SILENT.contains(word)).toList();
    }
}
