package dev.slipway.portal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.memory.Observation;
import dev.slipway.portal.telemetry.TuningBench.Outcome;
import dev.slipway.portal.telemetry.TuningBench.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Tuning runs: who may ask for one, what is kept of it, and when it counts for advice. */
class TuningStoryTest extends AdviceStory {

    private static final Outcome MEASURED =
            new Outcome.Measured(List.of(new Size(128, 80.2, 40), new Size(1_769, 6.1, 40)));

    @AfterEach
    void reset() {
        bench.limited = true;
        bench.outcome = new Outcome.NotRun("Nothing was built yet.");
    }

    @Test
    void keepsTheNewestRunWithWhatItWouldCost() {
        List<String> progress = new ArrayList<>();
        bench.outcome = MEASURED;

        assertThat(tuning.run(ORDERS, progress::add)).isEqualTo(MEASURED);

        assertThat(progress).containsExactly("Running");
        assertThat(bench.asked).first().isEqualTo(128);
        assertThat(bench.asked).last().isEqualTo(1_769);
        TuningRuns.Run run = tuning.of(ORDERS).orElseThrow().newest().orElseThrow();
        assertThat(run.limited()).isTrue();
        assertThat(run.machine()).contains("processors");
        assertThat(run.sizes()).containsExactly(new Size(128, 80.2, 40), new Size(1_769, 6.1, 40));
        // 81 ms of an eighth of a gigabyte, a million times on arm64, and the requests themselves.
        assertThat(run.costs().getFirst()).isCloseTo(0.2 + 81_000 / 8.0 * 0.0000133334, within(0.001));
        assertThat(tuned.newest(ORDERS))
                .containsExactly(new Observation(128, 80.2, 40), new Observation(1_769, 6.1, 40));
    }

    @Test
    void countsForNoAdviceWhereTheProcessorWasNotLimited() {
        bench.outcome = MEASURED;
        bench.limited = false;

        tuning.run(ORDERS, done -> {});

        assertThat(tuning.of(ORDERS).orElseThrow().newest().orElseThrow().limited())
                .isFalse();
        assertThat(tuned.newest(ORDERS)).isEmpty();
    }

    @Test
    void keepsNothingOfARunThatDidNotHappen() {
        assertThat(tuning.run(ORDERS, done -> {})).isEqualTo(new Outcome.NotRun("Nothing was built yet."));
        assertThat(tuning.of(ORDERS).orElseThrow().newest()).isEmpty();
    }

    @Test
    void leavesRunsToDevelopersOfItsTeam() {
        signIn("noor", "DEVELOPER");
        assertThatThrownBy(() -> tuning.run(ORDERS, done -> {}))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Developers of the team that owns orders-api");
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> tuning.run(ORDERS, done -> {})).isInstanceOf(AccessDeniedException.class);
        assertThat(tuning.of(ORDERS)).as("looking is everybody's").isPresent();
    }
}
