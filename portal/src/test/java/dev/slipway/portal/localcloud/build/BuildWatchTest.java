package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildWatchTest {
    private static final BuildWatch.Limits LIMITS =
            new BuildWatch.Limits(Duration.ofMinutes(30), 6_000_000_000L, 1_000_000_000L);

    @Test
    void letsABuildGoOnThatKeepsToItsLimits() {
        assertThat(watch(1_500_000_000L, 40_000_000_000L).broken(Duration.ofMinutes(5)))
                .isEmpty();
    }

    @Test
    void endsABuildThatTakesTooLong() {
        assertThat(watch(1, 40_000_000_000L).broken(Duration.ofMinutes(30)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("30 minutes", "build-time-limit"));
    }

    @Test
    void endsABuildWhoseProcessesTakeTooMuchMemory() {
        assertThat(watch(6_000_000_001L, 40_000_000_000L).broken(Duration.ZERO))
                .hasValueSatisfying(reason -> assertThat(reason).contains("6000 MB of memory"));
    }

    @Test
    void endsABuildBeforeTheDiskIsFull() {
        assertThat(watch(1, 999_999_999L).broken(Duration.ZERO))
                .hasValueSatisfying(reason -> assertThat(reason).contains("1000 MB are left"));
    }

    private static BuildWatch watch(long resident, long free) {
        return new BuildWatch(LIMITS, () -> resident, () -> free);
    }
}
