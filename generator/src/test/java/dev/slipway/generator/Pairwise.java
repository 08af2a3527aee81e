package dev.slipway.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rows of choices in which every choice of every factor meets every choice of every other one. */
final class Pairwise {

    private record Pair(int factor, int choice, int otherFactor, int otherChoice) {}

    private final List<Integer> sizes;
    private final Random random = new Random(20_261_125);

    private Pairwise(List<Integer> sizes) {
        this.sizes = sizes;
    }

    /** Rows for factors of so many choices each; the same sizes always give the same rows. */
    static List<List<Integer>> rows(List<Integer> sizes) {
        return new Pairwise(sizes).rows();
    }

    private List<List<Integer>> rows() {
        Set<Pair> open = new HashSet<>();
        for (int factor = 0; factor < sizes.size(); factor++) {
            for (int other = factor + 1; other < sizes.size(); other++) {
                for (int choice = 0; choice < sizes.get(factor); choice++) {
                    for (int otherChoice = 0; otherChoice < sizes.get(other); otherChoice++) {
                        open.add(new Pair(factor, choice, other, otherChoice));
                    }
                }
            }
        }
        List<List<Integer>> rows = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Integer> best = List.of();
            long mostCovered = 0;
            while (mostCovered == 0 || random.nextInt(200) != 0) {
                List<Integer> row = sizes.stream().map(random::nextInt).toList();
                long covered = pairs(row).stream().filter(open::contains).count();
                if (covered > mostCovered) {
                    mostCovered = covered;
                    best = row;
                }
            }
            rows.add(best);
            open.removeAll(pairs(best));
        }
        return rows;
    }

    private static Set<Pair> pairs(List<Integer> row) {
        Set<Pair> pairs = new HashSet<>();
        for (int factor = 0; factor < row.size(); factor++) {
            for (int other = factor + 1; other < row.size(); other++) {
                pairs.add(new Pair(factor, row.get(factor), other, row.get(other)));
            }
        }
        return pairs;
    }
}
