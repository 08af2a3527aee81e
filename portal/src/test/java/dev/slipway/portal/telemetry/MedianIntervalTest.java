package dev.slipway.portal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Sketch;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {

    @Test
    void holdsTheTrueMedianAboutNineteenTimesInTwenty() {
        int held = 0;
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Sketch sketch = Sketch.of(DoubleStream.generate(() -> 100 * Math.exp(random.nextDouble(-1, 1)))
                    .limit(60)
                    .toArray());
            MedianInterval interval = MedianInterval.of(sketch).orElseThrow();
            if (interval.low() <= 100 * 1.01 && interval.high() >= 100 * 0.99) {
                held++;
            }
        }

        assertThat(held).isBetween(370, 398);
    }

    @Test
    void saysSlowerOrFasterOnlyBeyondChance() {
        assertThat(MedianInterval.compare(around(10), around(14), "cold starts"))
                .endsWith("slower, beyond chance.");
        assertThat(MedianInterval.compare(around(14), around(10), "cold starts"))
                .contains("faster, beyond chance");
        assertThat(MedianInterval.compare(around(10), around(10.05), "cold starts"))
                .isEqualTo("no difference that these cold starts can tell.");
    }

    @Test
    void saysThatTooFewSamplesSayNothing() {
        assertThat(MedianInterval.compare(Sketch.of(1, 2, 3), around(10), "cold starts"))
                .isEqualTo("not enough data, because there are 3 and 50 cold starts; 10 each are needed.");
    }

    private static Sketch around(double median) {
        return Sketch.of(DoubleStream.iterate(median * 0.9, value -> value + median * 0.2 / 49)
                .limit(50)
                .toArray());
    }
}
