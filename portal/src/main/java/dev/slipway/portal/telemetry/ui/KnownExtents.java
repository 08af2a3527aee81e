package dev.slipway.portal.telemetry.ui;

import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.SeriesExtent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The series that a page can be opened on: those with figures, and logs in AWS that were looked at and gave none. */
final class KnownExtents {

    private KnownExtents() {}

    /**
     * Best first. A log that cannot be read comes before any sample, since a sample would hide that; one that is silent comes
     * last.
     *
     * @param measured with figures, best first
     */
    static List<SeriesExtent> of(List<SeriesExtent> measured, Function<EnvironmentName, Optional<LogLag>> lagInAws) {
        List<SeriesExtent> known = new ArrayList<>(
                measured.stream().filter(extent -> !extent.series().sample()).toList());
        List<SeriesExtent> silent = new ArrayList<>();
        for (EnvironmentName environment : List.of(EnvironmentName.values()).reversed()) {
            boolean hasFigures = measured.stream()
                    .anyMatch(extent -> extent.series() == Series.AWS && extent.environment() == environment);
            if (!hasFigures) {
                lagInAws.apply(environment)
                        .ifPresent(lag -> (lag.failure().isPresent() ? known : silent)
                                .add(new SeriesExtent(Series.AWS, environment, lag.readUntil(), lag.readUntil())));
            }
        }
        known.addAll(
                measured.stream().filter(extent -> extent.series().sample()).toList());
        known.addAll(silent);
        return known;
    }
}
