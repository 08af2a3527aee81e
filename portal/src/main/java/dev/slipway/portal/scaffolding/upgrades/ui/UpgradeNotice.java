package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says what stands in the way. */
class UpgradeNotice extends Div {

    UpgradeNotice(String sentence, Component... next) {
        addClassNames("notice", "notice-warn", "cluster");
        add(new Span(sentence));
        add(next);
    }
}
