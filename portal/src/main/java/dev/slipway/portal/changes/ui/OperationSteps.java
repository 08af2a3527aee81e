package dev.slipway.portal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Moments;
import dev.slipway.portal.uikit.Quantities;
import java.time.Duration;

/** How far an operation is, what its steps wrote, and what it led to. */
class OperationSteps extends Div {

    OperationSteps(OperationStatus status) {
        addClassName("stack");
        Div state = new Div(badge(status), new Span(sentence(status)));
        state.addClassName("cluster");
        state.getElement().setAttribute("role", "status");
        add(state);
        status.failure().ifPresent(why -> add(failure(why)));
        if (status.result().commit().isPresent() || !status.result().links().isEmpty()) {
            add(result(status));
        }
        add(steps(status));
    }

    private static Component badge(OperationStatus status) {
        return switch (status.summary().state()) {
            case QUEUED -> new Badge("Waiting", Badge.Tone.NEUTRAL);
            case RUNNING -> new Badge("Running", Badge.Tone.ACCENT);
            case SUCCEEDED -> new Badge("Done", Badge.Tone.GOOD);
            case FAILED -> new Badge("Failed", Badge.Tone.BAD);
            case CANCELLED -> new Badge("Cancelled", Badge.Tone.WARN);
        };
    }

    private static String sentence(OperationStatus status) {
        return switch (status.summary().state()) {
            case QUEUED -> "Others are before it; it begins by itself.";
            case RUNNING ->
                status.cancelRequested()
                        ? "It ends before the next step, without a change."
                        : "You can leave this page: it goes on, also after a restart of the portal.";
            case SUCCEEDED -> status.result().commit().isPresent() ? "The change is in Git." : withoutCommit(status);
            case FAILED -> "Steps that are done stay done.";
            case CANCELLED -> "Nothing was changed.";
        };
    }

    private static String withoutCommit(OperationStatus status) {
        return status.result().links().stream().anyMatch(OperationLink::isElsewhere)
                ? "The change is proposed: it is in the catalog once somebody takes the request into main."
                : "There was nothing to change.";
    }

    private static Component failure(OperationStatus.Failure why) {
        Div box = new Div(new Span(why.sentence()), new Paragraph("Reference " + why.reference()));
        box.addClassNames("notice", "notice-bad");
        return box;
    }

    private static Component result(OperationStatus status) {
        Div card = new Div(new H2("What came of it"));
        status.result().commit().ifPresent(commit -> card.add(new Div(new Span("Commit "), new Code(commit.value()))));
        Div links = new Div();
        links.addClassName("cluster");
        status.result().links().forEach(link -> {
            Anchor anchor = new Anchor(link.route(), link.label());
            anchor.addClassName("button");
            if (link.isElsewhere()) {
                anchor.setTarget("_blank");
                anchor.getElement().setAttribute("rel", "noopener noreferrer");
            }
            links.add(anchor);
        });
        card.add(links);
        card.addClassNames("card", "stack", "operation-result");
        return card;
    }

    private static Component steps(OperationStatus status) {
        OrderedList list = new OrderedList();
        list.addClassName("steps");
        status.steps().forEach(step -> list.add(step(step)));
        Div card = new Div(new H2("Steps"), list);
        card.addClassName("card");
        return card;
    }

    private static ListItem step(OperationStatus.Step step) {
        Span label = new Span(step.label());
        label.addClassName("step-label");
        Span time = new Span(time(step));
        time.addClassName("muted");
        Div head = new Div(stepBadge(step.state()), label, time);
        head.addClassName("cluster");
        ListItem item = new ListItem(head);
        if (!step.log().isEmpty()) {
            Div log = new Div();
            log.addClassName("step-log");
            log.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "group")
                    .setAttribute("aria-label", "Log of " + step.label());
            step.log().forEach(line -> log.add(new Div(Times.time(line.at()) + "  " + line.text())));
            item.add(log);
        }
        return item;
    }

    private static Component stepBadge(StepState state) {
        return switch (state) {
            case PENDING -> new Badge("Waiting", Badge.Tone.NEUTRAL);
            case RUNNING -> new Badge("Running", Badge.Tone.ACCENT);
            case DONE -> new Badge("Done", Badge.Tone.GOOD);
            case FAILED -> new Badge("Failed", Badge.Tone.BAD);
        };
    }

    private static String time(OperationStatus.Step step) {
        return step.beganAt()
                .map(began -> "at " + Times.time(began) + " " + Moments.zone(began)
                        + step.endedAt()
                                .map(ended -> ", took " + Quantities.took(Duration.between(began, ended)))
                                .orElse(""))
                .orElse("");
    }
}
