package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.markdown.Markdown;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.portal.catalog.CatalogEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What a function is, what it may do, and what its README says. */
class Overview extends Div {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    Overview(CatalogEntry.Readable function, String readme) {
        addClassName("split");
        Div facts = new Div(about(function), permissions(function.manifest()));
        facts.addClassName("stack");
        add(facts, readme(readme));
    }

    private static Component about(CatalogEntry.Readable function) {
        Manifest manifest = function.manifest();
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "What it does", manifest.description().value());
        fact(list, "Owner", manifest.owner().value());
        fact(list, "Invoked by", manifest.trigger().summary());
        fact(list, "Memory, time-out", manifest.memory() + ", " + manifest.timeout());
        fact(list, "Parameters", names(manifest.needs().parameters().stream()));
        fact(list, "Secrets", names(manifest.needs().secrets().stream()));
        fact(
                list,
                "Tables",
                names(manifest.resources().tables().stream().map(use -> use.name() + " (" + use.access() + ")")));
        fact(
                list,
                "Queues",
                names(manifest.resources().queues().stream().map(use -> use.name() + " (" + use.access() + ")")));
        fact(
                list,
                "Buckets",
                names(manifest.resources().buckets().stream().map(use -> use.name() + " (" + use.access() + ")")));
        fact(list, "Last change", DAY.format(function.lastChange()));
        return card("About", list);
    }

    private static void fact(DescriptionList list, String term, String value) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    private static String names(Stream<?> values) {
        List<String> names = values.map(Object::toString).toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static Component permissions(Manifest manifest) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        Permissions.of(manifest)
                .forEach(statement ->
                        list.add(new ListItem(statement.why() + " (" + String.join(", ", statement.actions()) + ")")));
        return card("What its role allows", list);
    }

    private static Component readme(String text) {
        // The page has its heading already.
        String body = text.replaceFirst("\\A# [^\\n]*\\n", "");
        return card("README", text.isBlank() ? new Paragraph("There is no README.md yet.") : new Markdown(body));
    }

    private static Component card(String heading, Component content) {
        Div card = new Div(new H2(heading), content);
        card.addClassName("card");
        return card;
    }
}
