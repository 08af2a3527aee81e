package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tuning runs on this machine. */
public interface TuningRuns {

    /** The newest run of a function, and whether another one can be made; nothing where the portal runs no functions. */
    Optional<Tuning> of(FunctionName function);

    /**
     * Runs a function at several sizes and keeps what was measured.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team
     */
    TuningBench.Outcome run(FunctionName function, Consumer<String> progress);

    /** What is known. */
    record Tuning(TuningBench.Processor processor, Optional<Run> newest) {}

    /**
     * One run.
     *
     * @param limited whether the processor was limited, so that durations say something about memory sizes
     * @param machine what it ran on
     * @param costs list price of a million requests as long as those measured, by size, in US dollars
     */
    record Run(Instant at, boolean limited, String machine, List<TuningBench.Size> sizes, List<Double> costs) {

        /** Copies its lists. */
        public Run {
            sizes = List.copyOf(sizes);
            costs = List.copyOf(costs);
        }
    }
}
