package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.WizardStep;

/** The four steps, each with its own address. */
class StepLinks extends Nav {

    StepLinks(DraftId draft, WizardStep current) {
        setAriaLabel("Steps");
        addClassName("wizard-steps");
        OrderedList list = new OrderedList();
        for (WizardStep step : WizardStep.values()) {
            boolean reached = step.compareTo(current) <= 0;
            Anchor link = new Anchor(address(draft, step), (reached ? "● " : "○ ") + step.label());
            if (step == current) {
                link.getElement().setAttribute("aria-current", "step");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }

    static String address(DraftId draft, WizardStep step) {
        return "functions/new/" + draft + "?step=" + step.id();
    }
}
