package dev.slipway.portal.audit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.slipway.portal.audit.AuditFilter;
import java.util.Optional;
import java.util.function.Consumer;

/** Fields that narrow the audit; a new filter is a new address. */
class AuditFilterBar extends Div {
    private final TextField person = new TextField("Person");
    private final TextField action = new TextField("Action begins with");
    private final TextField subject = new TextField("Subject");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    AuditFilterBar(Consumer<AuditFilter> chosen) {
        addClassNames("audit-filter", "cluster");
        getElement().setAttribute("role", "search").setAttribute("aria-label", "Filter the audit");
        Button apply = new Button("Filter", click -> chosen.accept(filter()));
        apply.addClickShortcut(Key.ENTER).listenOn(this);
        Button clear = new Button("Show all", click -> chosen.accept(AuditFilter.everything()));
        add(person, action, subject, from, to, apply, clear);
    }

    void show(AuditFilter filter) {
        person.setValue(filter.person());
        action.setValue(filter.action());
        subject.setValue(filter.subject());
        from.setValue(filter.days().first().orElse(null));
        to.setValue(filter.days().last().orElse(null));
    }

    private AuditFilter filter() {
        return new AuditFilter(
                person.getValue().strip(),
                action.getValue().strip(),
                subject.getValue().strip(),
                new AuditFilter.Days(Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue())));
    }
}
