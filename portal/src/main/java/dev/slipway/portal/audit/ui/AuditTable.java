package dev.slipway.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.uikit.DataTable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Entries as a table. */
class AuditTable extends Div {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    AuditTable(List<AuditEntry> entries) {
        DataTable<AuditEntry> table = new DataTable<AuditEntry>("Audit entries, newest first")
                .number("Entry", entry -> String.valueOf(entry.number()))
                .text("At (UTC)", entry -> TIME.format(entry.at()))
                .component("Person", AuditTable::person)
                .text("Action", entry -> entry.deed().action())
                .text("Subject", entry -> entry.deed().subject())
                .component("Facts", AuditTable::facts);
        table.rows(entries);
        add(table);
    }

    private static Component person(AuditEntry entry) {
        String id = entry.actor().id();
        return id.isEmpty()
                ? new Span(entry.actor().name())
                : new Anchor("audit?person=" + id, entry.actor().name());
    }

    private static Component facts(AuditEntry entry) {
        Div facts = new Div();
        facts.addClassName("audit-facts");
        entry.deed().facts().forEach((name, value) -> {
            Span label = new Span(name);
            label.addClassName("muted");
            facts.add(new Div(label, new Span(" " + value)));
        });
        return facts;
    }
}
