package dev.slipway.portal.telemetry;

import dev.slipway.portal.shared.EnvironmentName;
import java.util.Optional;

/** What a page asks for: one series of one environment over a time, and the versions that it is about. */
public record PerformanceQuery(EnvironmentName environment, Series series, TimeRange time, Versions versions) {

    /** A window with days of UTC, of one version or of all. */
    public PerformanceQuery(EnvironmentName environment, Series series, Window window, Optional<String> release) {
        this(environment, series, TimeRange.last(window), new Versions(release, Optional.empty()));
    }

    /** The version that alone is shown, if one is. */
    public Optional<String> release() {
        return versions.shown();
    }

    /** The same of another series. */
    public PerformanceQuery of(Series other) {
        return new PerformanceQuery(environment, other, time, Versions.NEWEST);
    }

    /** The same of another environment. */
    public PerformanceQuery in(EnvironmentName other) {
        return new PerformanceQuery(other, series, time, versions);
    }

    /** The same over another time. */
    public PerformanceQuery over(TimeRange other) {
        return new PerformanceQuery(environment, series, other, versions);
    }

    /** The same of other versions. */
    public PerformanceQuery about(Versions other) {
        return new PerformanceQuery(environment, series, time, other);
    }
}
