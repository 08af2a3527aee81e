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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries as a table. */
class AuditTable extends Div {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Pattern HASH = Pattern.compile("((?:sha256:)?[0-9a-f]{12})[0-9a-f]{28,}");

    AuditTable(List<AuditEntry> entries) {
        DataTable<AuditEntry> table = new DataTable<AuditEntry>("Audit entries, newest first")
                .number("Entry", entry -> String.valueOf(entry.number()))
                .component("At (UTC)", entry -> unbroken(TIME.format(entry.at())))
                .component("Person", AuditTable::person)
                .component("Action", entry -> unbroken(entry.deed().action()))
                .component("Subject", entry -> unbroken(entry.deed().subject()))
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
            Span text = new Span(" " + shortened(value));
            text.setTitle(value);
            facts.add(new Div(label, text));
        });
        return facts;
    }

    /** A hash is told by its first digits; the CSV has all of them. */
    private static String shortened(String value) {
        Matcher hash = HASH.matcher(value);
        return hash.matches() ? hash.group(1) + "…" : value;
    }

    private static Span unbroken(String text) {
        Span span = new Span(text);
        span.addClassName("unbroken");
        return span;
    }
}
