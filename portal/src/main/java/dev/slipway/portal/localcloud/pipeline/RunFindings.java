package dev.slipway.portal.localcloud.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What a run found out about its release; a part that did not run is absent.
 *
 * @param testsPassed tests that passed, once the checks have
 * @param checks when the checks ran
 * @param smoke the example events that were sent to staging
 * @param coldStarts the cold starts that were made in staging, in order
 * @param problems what the compiler found wrong; empty unless a stage failed for it
 */
public record RunFindings(
        Optional<Integer> testsPassed,
        StageProgress checks,
        List<SmokeResult> smoke,
        List<ColdStart> coldStarts,
        List<CodeProblem> problems) {

    public RunFindings {
        smoke = List.copyOf(smoke);
        coldStarts = List.copyOf(coldStarts);
        problems = List.copyOf(problems);
    }
}
