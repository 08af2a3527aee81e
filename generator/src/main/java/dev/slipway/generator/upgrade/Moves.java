package dev.slipway.generator.upgrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/**
 * Finds files that were moved between two trees: one that is gone, and a new one that is much the same.
 *
 * @param newPaths new path by old path
 */
record Moves(Map<String, String> newPaths) {

    /** Of a hundred; Git asks for 50, and here a wrong guess would send a template's change into a team's own file. */
    private static final int ALIKE_ENOUGH = 60;

    private static final int PERFECT = 100;

    /** Shorter files are alike by chance; they count as moved only if they are the same. */
    private static final int SHORTEST_IN_BYTES = 80;

    private record Candidate(String from, String to, int score) {}

    Moves {
        newPaths = Map.copyOf(newPaths);
    }

    static Moves between(FileTree before, FileTree after) {
        SortedMap<String, FileContent> gone = only(before, after);
        SortedMap<String, FileContent> fresh = only(after, before);
        if (gone.isEmpty() || fresh.isEmpty()) {
            return new Moves(Map.of());
        }
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Optional<SimilarityIndex>> indexes = new HashMap<>();
        gone.forEach((from, old) -> fresh.forEach((to, now) -> {
            int score = score(from, old, to, now, indexes);
            if (score >= ALIKE_ENOUGH) {
                candidates.add(new Candidate(from, to, score));
            }
        }));
        return new Moves(best(candidates));
    }

    Optional<String> of(String path) {
        return Optional.ofNullable(newPaths.get(path));
    }

    private static SortedMap<String, FileContent> only(FileTree here, FileTree notThere) {
        SortedMap<String, FileContent> only = new TreeMap<>(here.files());
        only.keySet().removeAll(notThere.files().keySet());
        return only;
    }

    private static Map<String, String> best(List<Candidate> candidates) {
        Map<String, String> moves = new HashMap<>();
        Set<String> taken = new HashSet<>();
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::from)
                        .thenComparing(Candidate::to))
                .forEach(candidate -> {
                    if (!moves.containsKey(candidate.from()) && taken.add(candidate.to())) {
                        moves.put(candidate.from(), candidate.to());
                    }
                });
        return moves;
    }

    private static int score(
            String from,
            FileContent before,
            String to,
            FileContent after,
            Map<String, Optional<SimilarityIndex>> indexes) {
        if (before.equals(after)) {
            return before.size() == 0 ? 0 : PERFECT;
        }
        if (before.size() < SHORTEST_IN_BYTES || after.size() < SHORTEST_IN_BYTES) {
            return 0;
        }
        Optional<SimilarityIndex> one = indexes.computeIfAbsent("-" + from, key -> index(before));
        Optional<SimilarityIndex> other = indexes.computeIfAbsent("+" + to, key -> index(after));
        return one.isPresent() && other.isPresent() ? one.get().score(other.get(), PERFECT) : 0;
    }

    /** Nothing for a file of millions of different lines, which is not compared. */
    private static Optional<SimilarityIndex> index(FileContent content) {
        try {
            return Optional.of(
                    SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, content.bytes())));
        } catch (IOException | SimilarityIndex.TableFullException tooLarge) {
            return Optional.empty();
        }
    }
}
