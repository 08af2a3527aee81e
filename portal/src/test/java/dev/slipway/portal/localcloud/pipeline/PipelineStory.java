package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.DecisionOutcome;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelineRun;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that the stories of the pipeline are told with. */
abstract class PipelineStory {
    static final FunctionName ORDERS = new FunctionName("orders-api");

    @Autowired
    ManualCatalog catalog;

    @Autowired
    ManualBuilds builds;

    @Autowired
    ManualEnvironments environments;

    @Autowired
    ManualClock clock;

    @Autowired
    DeliveryPipelines pipelines;

    @Autowired
    CommitTriggers watch;

    @Autowired
    private RunLedger ledger;

    @Autowired
    private RunLogs logs;

    @Autowired
    private PipelineSignals signals;

    @Autowired
    private List<StageWork> works;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startEmpty() {
        for (String table : List.of(
                "pipeline_stages",
                "pipeline_code_problems",
                "pipeline_smoke_results",
                "pipeline_cold_starts",
                "pipeline_runs",
                "pipeline_releases",
                "pipeline_current_releases",
                "pipeline_behind_functions",
                "pipeline_closed_transitions")) {
            database.sql("delete from " + table).update();
        }
        catalog.clear();
        builds.clear();
        environments.clear();
        catalog.commit(ManualCatalog.library("error_ext"));
        catalog.commit(ManualCatalog.library("settings", "error_ext"));
        catalog.commit(ManualCatalog.library("unused"));
    }

    /** Somebody commits a change of the function, and the catalog announces it. */
    CommitId commit(FunctionName function, String change) {
        Map<String, String> files = new HashMap<>(ManualCatalog.function(function.value()));
        files.put("functions/" + function + "/src/main.rs", "// " + change);
        watch.on(catalog.commit(files));
        return catalog.tip();
    }

    /** One stage is worked on by a portal that has just been started; false if there was nothing to do. */
    boolean oneStageInANewPortal(Lane lane) {
        return newPortal().advance(lane);
    }

    /** All lanes work until nothing is left to do. */
    void workOn() {
        StageRunner portal = newPortal();
        while (portal.advance(Lane.BUILD) || portal.advance(Lane.DELIVERY)) {
            // advancing is all there is to do
        }
    }

    StageRunner newPortal() {
        return new StageRunner(ledger, logs, signals, works);
    }

    PipelineRun newest(FunctionName function) {
        return pipelines.runs(function, 1).getFirst();
    }

    PendingApproval pending(FunctionName function) {
        return pipelines.find(function).orElseThrow().pending().orElseThrow();
    }

    DecisionOutcome approve(PendingApproval pending) {
        return pipelines.decide(
                new Decision(pending.point(), Decision.Verdict.APPROVED, "ada", "Approved by Ada Moreau [n1]"));
    }

    DecisionOutcome reject(PendingApproval pending) {
        return pipelines.decide(new Decision(
                pending.point(), Decision.Verdict.REJECTED, "ada", "Rejected by Ada Moreau: too slow [n2]"));
    }

    String production(FunctionName function) {
        return running(function, EnvironmentName.PRODUCTION);
    }

    String running(FunctionName function, EnvironmentName environment) {
        return pipelines
                .running(function, environment)
                .map(running -> running.release().number().toString())
                .orElse("nothing");
    }
}
