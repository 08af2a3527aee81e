package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.PerformanceQuery;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import dev.slipway.portal.telemetry.SeriesExtent;
import java.util.List;
import java.util.Optional;

/**
 * What the tab shows: which series there are, which one was asked for, and its figures.
 *
 * @param report nothing, if there were no requests in the range
 * @param provenance of a sample; nothing for measured figures
 * @param surroundings what else is known of it
 */
record PerformanceFindings(
        List<SeriesExtent> extents,
        PerformanceQuery query,
        Optional<PerformanceReport> report,
        Optional<Provenance> provenance,
        Surroundings surroundings) {

    /** How far the log was read, how the function is set up in the environment, and what changed lastingly. */
    record Surroundings(Optional<LogLag> lag, InventoryReading deployed, List<LevelChange> changes) {

        static final Surroundings NONE = new Surroundings(Optional.empty(), new InventoryReading.Absent(), List.of());
    }
}
