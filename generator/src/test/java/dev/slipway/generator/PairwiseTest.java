package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairwiseTest {

    @Test
    void everyChoiceMeetsEveryOther() {
        List<Integer> sizes = List.of(4, 2, 3, 2);
        List<List<Integer>> rows = Pairwise.rows(sizes);
        for (int factor = 0; factor < sizes.size(); factor++) {
            for (int other = 0; other < factor; other++) {
                int one = factor;
                int two = other;
                assertThat(rows.stream()
                                .map(row -> List.of(row.get(one), row.get(two)))
                                .distinct())
                        .hasSize(sizes.get(factor) * sizes.get(other));
            }
        }
        assertThat(rows).hasSizeLessThan(24);
    }
}
