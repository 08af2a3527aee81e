package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a run has found out so far. */
@Embeddable
class Measurements {
    private @Nullable Integer testsPassed;

    @ElementCollection
    @CollectionTable(name = "pipeline_smoke_results", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<SmokeResult> smoke = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "pipeline_cold_starts", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<ColdStart> coldStarts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "pipeline_code_problems", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<CodeProblem> problems = new ArrayList<>();

    void problems(List<CodeProblem> found) {
        problems.clear();
        problems.addAll(found);
    }

    void tests(int passed) {
        testsPassed = passed;
    }

    /** Takes the place of what an earlier attempt measured. */
    void staging(StagingResults results) {
        smoke.clear();
        smoke.addAll(results.smoke());
        coldStarts.clear();
        coldStarts.addAll(results.coldStarts());
    }

    RunFindings findings(StageProgress checks) {
        return new RunFindings(Optional.ofNullable(testsPassed), checks, smoke, coldStarts, problems);
    }
}
