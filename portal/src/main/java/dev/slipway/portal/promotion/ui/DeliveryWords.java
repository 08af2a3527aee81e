package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.DeliveryFigures;
import dev.slipway.portal.uikit.Quantities;
import java.time.Duration;
import java.util.Locale;

/** The figures of delivery as a reader sees them; what cannot be said yet is a dash. */
final class DeliveryWords {
    private static final String NONE = "–";

    private DeliveryWords() {}

    static String leadTime(DeliveryFigures figures) {
        return figures.leadTime().map(DeliveryWords::span).orElse(NONE);
    }

    static String perWeek(DeliveryFigures figures) {
        return figures.deployments() == 0 ? NONE : String.format(Locale.ROOT, "%.1f a week", figures.perWeek());
    }

    static String failures(DeliveryFigures figures) {
        return figures.failureShare()
                .map(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
                .orElse(NONE);
    }

    static String timeToRestore(DeliveryFigures figures) {
        return figures.timeToRestore().map(DeliveryWords::span).orElse(NONE);
    }

    static String count(DeliveryFigures figures) {
        long days = figures.period().toDays();
        return figures.deployments() == 1
                ? "1 deployment in " + days + " days"
                : figures.deployments() + " deployments in " + days + " days";
    }

    /** Two units at most: nobody needs the seconds of a day. */
    private static String span(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        return Quantities.took(duration);
    }
}
