package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.Component;
import dev.slipway.portal.fleet.ranking.FleetOverview;
import dev.slipway.portal.uikit.Figures;
import dev.slipway.portal.uikit.Quantities;
import java.util.Locale;
import java.util.OptionalDouble;

/** The six figures above the ranking. */
final class FleetFigures {

    private FleetFigures() {}

    static Component of(FleetOverview overview) {
        FleetOverview.Starts starts = overview.starts();
        String count = String.format(Locale.ENGLISH, "%,d cold starts", starts.cold());
        return new Figures()
                .figure(milliseconds(starts.medianMs()), "init p50 of all · " + count)
                .figure(
                        milliseconds(starts.tailMs()),
                        starts.tailMs().isPresent() ? "init p99 of all" : "init p99 · too few cold starts")
                .figure(RankingGrid.percent(starts.share()), "cold share")
                .figure(String.valueOf(overview.regressions()), "regressions")
                .figure(
                        String.format(Locale.ENGLISH, "$%,.2f", overview.waste().monthly()),
                        "a month for memory not used")
                .figure(String.valueOf(overview.waste().largeZips()), "zips over 15 MB");
    }

    private static String milliseconds(OptionalDouble value) {
        return value.isPresent() ? Quantities.milliseconds(value.getAsDouble()) : "–";
    }
}
