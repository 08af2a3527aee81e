package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.telemetry.ColdStartAnatomies;
import dev.slipway.portal.telemetry.LogLags;
import dev.slipway.portal.telemetry.Performance;
import dev.slipway.portal.telemetry.Setups;
import dev.slipway.portal.telemetry.SlownessReports;
import org.springframework.stereotype.Component;

/** What the tab asks. */
@Component
record PerformanceServices(
        Performance performance, LogLags lags, Setups setups, ColdStartAnatomies anatomies, SlownessReports slowness) {}
