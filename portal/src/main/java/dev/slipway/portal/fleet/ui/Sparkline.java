package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A line of 14 days without axes; a day without a figure is a gap, and no figure at all is said. */
final class Sparkline {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 20;
    private static final double STEP = WIDTH / 13.0;

    private Sparkline() {}

    static Html of(List<OptionalDouble> days, boolean worse) {
        List<Double> known = days.stream().flatMap(day -> day.stream().boxed()).toList();
        if (known.isEmpty()) {
            return new Html("<span class=\"muted\" title=\"no cold start in 14 days\">none</span>");
        }
        double most = known.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        String label = String.format(
                Locale.ENGLISH,
                "Median init of 14 days, from %.1f to %.1f ms",
                known.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                most);
        return new Html("<svg class=\"sparkline" + (worse ? " sparkline-bad" : "") + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"" + label + "\"><path d=\"" + path(days, most) + "\"></path></svg>");
    }

    /** From zero up, so that a small wobble looks like one; a single day between gaps is a short dash. */
    private static String path(List<OptionalDouble> days, double most) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isPresent()) {
                boolean begins = i == 0 || days.get(i - 1).isEmpty();
                boolean alone =
                        begins && (i == days.size() - 1 || days.get(i + 1).isEmpty());
                double y = HEIGHT - 1 - days.get(i).getAsDouble() / most * (HEIGHT - 3);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", begins ? "M" : "L", i * STEP, y));
                if (alone) {
                    path.append("h2");
                }
            }
        }
        return path.toString();
    }
}
