package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.promotion.PipelineRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A lane for each environment: which release ran there when, newest left, with the attempts that failed. */
class EnvironmentLanes extends Div {
    private static final List<String> ENVIRONMENTS = List.of("Staging", "Production");

    EnvironmentLanes(List<PipelineRun> runs, Instant now) {
        addClassNames("card", "stack", "lanes");
        add(new H2("Versions over time"));
        ENVIRONMENTS.forEach(environment -> add(lane(environment, LaneStay.in(environment, runs), now)));
        Paragraph legend = new Paragraph("Newest left. The longer a version ran, the wider it is, though not in"
                + " proportion; an attempt that failed has a broken frame.");
        legend.addClassName("muted");
        add(legend);
    }

    private static Div lane(String environment, List<LaneStay> stays, Instant now) {
        Span name = new Span(environment);
        name.addClassName("lane-name");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("aria-label", "Versions in " + environment.toLowerCase(Locale.ROOT));
        list.getElement().setAttribute("tabindex", "0");
        list.addClassName("lane-stays");
        stays.reversed().forEach(stay -> list.add(item(stay, now)));
        if (stays.isEmpty()) {
            list.add(new ListItem("nothing yet"));
        }
        Div lane = new Div(name, list);
        lane.addClassName("lane");
        return lane;
    }

    private static ListItem item(LaneStay stay, Instant now) {
        Span version = new Span(stay.release().number().toString());
        version.addClassName("lane-version");
        Span when = new Span(words(stay));
        when.addClassName("lane-when");
        ListItem item = new ListItem(version, when);
        item.addClassName("lane-stay");
        if (!stay.sound()) {
            item.addClassName("lane-failed");
        } else if (stay.until().isEmpty()) {
            item.addClassName("lane-now");
        }
        Duration stayed = Duration.between(stay.from(), stay.until().orElse(now));
        item.getStyle().set("flex-grow", String.format(Locale.ROOT, "%.2f", weight(stay, stayed)));
        return item;
    }

    private static String words(LaneStay stay) {
        String when = Ages.at(stay.from());
        if (!stay.sound()) {
            return "failed " + when;
        }
        String how = stay.rolledBack() ? "rolled back to, " : "";
        return how + (stay.until().isEmpty() ? "runs since " : "from ") + when;
    }

    /** Minutes and months stand side by side, so the width grows with the logarithm of the time. */
    private static double weight(LaneStay stay, Duration stayed) {
        return stay.sound() ? 1 + Math.log1p(Math.max(0, stayed.toMinutes())) : 0;
    }
}
