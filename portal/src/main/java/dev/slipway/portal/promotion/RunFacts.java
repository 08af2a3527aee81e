package dev.slipway.portal.promotion;

import dev.slipway.manifest.MemorySize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a pipeline measured of one release; a part that it did not run is absent, never zero.
 *
 * @param release the release that was measured
 * @param checks tests and the other checks before the build
 * @param smoke the example events that were sent in staging
 * @param coldStarts the cold starts that were made in staging
 * @param zipBytes size of the artefact in bytes
 */
public record RunFacts(
        Release release,
        Optional<Checks> checks,
        Optional<Smoke> smoke,
        Optional<ColdStarts> coldStarts,
        Optional<Long> zipBytes) {

    /**
     * Outcome of the checks.
     *
     * @param passed tests that passed
     * @param failed tests that failed
     * @param took how long all checks took
     */
    public record Checks(int passed, int failed, Duration took) {}

    /**
     * Outcome of the example events.
     *
     * @param passed events that were answered without an error
     * @param failed events that were not
     * @param detail the first failure in a sentence; empty where none failed
     */
    public record Smoke(int passed, int failed, String detail) {}

    /**
     * Cold starts, one after the other, on the same machine.
     *
     * @param memory memory size that they ran with
     * @param initMillis init duration of each, in milliseconds
     */
    public record ColdStarts(MemorySize memory, List<Double> initMillis) {

        public ColdStarts {
            initMillis = List.copyOf(initMillis);
        }
    }
}
