package dev.slipway.portal.search.index;

import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** Measures searches in ten thousand documents, with highlighted hits and counts, as the page asks for them. */
final class SearchBench {
    private static final int DOCUMENTS = 10_000;
    private static final int WORDS = 20_000;
    private static final int WARM = 400;
    private static final int ROUNDS = 40;
    private static final List<String> SYLLABLES =
            List.of("or", "der", "pay", "ment", "quo", "te", "ship", "in", "voice", "re", "fund", "cus", "to", "mer");

    private SearchBench() {}

    /** Writes the rows of the page of benchmarks as JSON into the file that is named. */
    public static void main(String[] arguments) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(SYLLABLES.get(random.nextInt(14)) + SYLLABLES.get(random.nextInt(14)) + Integer.toString(i, 36));
        }
        List<Double> times = new ArrayList<>();
        try (SearchIndex index = new SearchIndex()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                index.replace("group-" + i, List.of(document(i, words, random)));
            }
            index.publish();
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                String word = words.get(random.nextInt(WORDS / 10));
                String question = "how is " + word + " " + words.get(WORDS - 1 - i) + " " + words.get(i) + " done";
                // Whole, begun, misspelt, two at once, and a question that nothing answers.
                asked.addAll(List.of(
                        word, word.substring(0, 3), word.replaceFirst("(.)(.)", "$2$1"), word + " pay", question));
            }
            for (int i = 0; i < WARM; i++) {
                time(index, asked.get(i % asked.size()));
            }
            asked.forEach(each -> times.add(time(index, each)));
        }
        times.sort(Double::compare);
        double median = times.get(times.size() / 2);
        double slow = times.get(times.size() * 95 / 100);
        String figure =
                String.format(Locale.ROOT, "%.1f ms (median of %d; 95 %% below %.1f ms)", median, times.size(), slow);
        System.out.println(figure);
        Files.writeString(
                Path.of(arguments[0]),
                JsonMapper.shared()
                        .writeValueAsString(List.of(Map.of(
                                "what",
                                "search in 10,000 documents, with highlights and counts; questions among them that nothing answers",
                                "goal",
                                "< 20 ms",
                                "figure",
                                figure,
                                "verdict",
                                slow < 20 ? "met" : median < 20 ? "met by the median" : "missed"))));
    }

    private static double time(SearchIndex index, String words) {
        long begin = System.nanoTime();
        index.find(new SearchRequest(words, Optional.empty(), "", 20), Set.of(), true);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Two hundred words, of which few are frequent, as in any text. */
    private static Entry document(int number, List<String> words, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            double skewed = Math.pow(random.nextDouble(), 3);
            text.append(words.get((int) (skewed * WORDS))).append(i % 12 == 11 ? ". " : " ");
        }
        String title = words.get(random.nextInt(WORDS)) + "-" + SYLLABLES.get(number % 14);
        return new Entry(
                EntryKind.values()[number % 4],
                new Words(title, "document " + number, text.toString()),
                "guidelines/" + number,
                "team-" + number % 20,
                Optional.empty());
    }
}
