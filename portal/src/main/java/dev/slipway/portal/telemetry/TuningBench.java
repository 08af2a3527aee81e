package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import java.util.List;
import java.util.function.Consumer;

/** Port: runs a function at several memory sizes where the portal can, as Lambda would size its processor. */
public interface TuningBench {

    /** Whether, and how, the processor can be limited here; a sentence for the page. */
    Processor processor();

    /**
     * Runs the newest build of a function with its example event at each size, one after the other.
     *
     * @param requests so many at each size after its cold start
     * @param progress told what is done now, in a few words
     */
    Outcome run(FunctionName function, List<Integer> sizesMb, int requests, Consumer<String> progress);

    /** What holds a function back. */
    record Processor(boolean limited, String sentence) {}

    /** What came of a run. */
    sealed interface Outcome {
        /** Every size answered. */
        record Measured(List<Size> sizes) implements Outcome {

            /** Copies its list. */
            public Measured {
                sizes = List.copyOf(sizes);
            }
        }

        /** It did not come to that, for a reason that says what to do. */
        record NotRun(String reason) implements Outcome {}
    }

    /** Mean duration of warm requests at one size. */
    record Size(int memoryMb, double meanMs, long requests) {}
}
