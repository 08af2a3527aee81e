package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.ColdStartAnatomies;
import dev.slipway.portal.telemetry.LevelChanges;
import dev.slipway.portal.telemetry.LogLags;
import dev.slipway.portal.telemetry.MemoryAdvices;
import dev.slipway.portal.telemetry.Performance;
import dev.slipway.portal.telemetry.Setups;
import dev.slipway.portal.telemetry.SlownessReports;
import dev.slipway.portal.telemetry.TuningRuns;
import org.springframework.stereotype.Component;

/** What the tab asks. */
@Component
record PerformanceServices(Performance performance, LogLags lags, Setups setups, Answers answers) {

    /** What cards of their own ask. */
    @Component
    record Answers(
            ColdStartAnatomies anatomies,
            SlownessReports slowness,
            MemoryAdvices memory,
            LevelChanges changes,
            TuningRuns tuning) {}
}
