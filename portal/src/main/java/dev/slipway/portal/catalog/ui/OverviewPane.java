package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SizeLimit;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import java.util.List;

/** Content of the overview. */
class OverviewPane extends Div {
    private final AsyncPane<Overview> pane = new AsyncPane<>(
            OverviewPane::content,
            () -> new EmptyState("Nothing is known of this function.", "Reload the page to look again."));

    OverviewPane() {
        add(pane);
    }

    void show(AsyncState<Overview> state) {
        pane.show(state);
    }

    private static Component content(Overview overview) {
        Div facts = new Div(whatItIs(overview), whatItNeeds(overview.manifest()));
        facts.addClassName("fact-pair");
        Div all = new Div(facts, whatItMayDo(overview.manifest()));
        all.addClassName("stack");
        return all;
    }

    private static Component whatItIs(Overview overview) {
        Manifest manifest = overview.manifest();
        Facts facts = new Facts()
                .fact("Called by", Words.trigger(manifest.trigger()))
                .fact("Owner", overview.owner())
                .fact("Memory", manifest.memory().megabytes() + " MB")
                .fact("Time-out", manifest.timeout().seconds() + " s")
                .fact("Processor", manifest.architecture().toString())
                .fact(
                        "Template",
                        manifest.template().name() + " " + manifest.template().version());
        notUsual(manifest, facts);
        overview.lastChange()
                .ifPresent(commit -> facts.fact(
                        "Last change",
                        commit.subject() + ", by " + commit.authorName() + ", " + Words.time(commit.at())));
        return card("What it is", new Paragraph(manifest.description().value()), facts);
    }

    /** What the function asks for and others do without, with its reason. */
    private static void notUsual(Manifest manifest, Facts facts) {
        Scaling scaling = manifest.scaling();
        if (scaling.latencyCritical()) {
            facts.fact("Latency", "critical: somebody waits for each call");
        }
        scaling.concurrency()
                .reason()
                .ifPresent(reason -> facts.fact("Concurrency", Words.concurrency(scaling, reason)));
        if (manifest.needs().vpc()) {
            facts.fact("Network", "in the account's VPC");
        }
        if (manifest.packaging().format() == PackageFormat.IMAGE) {
            facts.fact("Package", "container image");
        }
        if (manifest.packaging().limit() instanceof SizeLimit.Exempt exempt) {
            facts.fact(
                    "Size",
                    "may exceed " + SizeLimit.MEGABYTES + " MB until " + exempt.until() + ": " + exempt.reason());
        }
    }

    private static Component whatItNeeds(Manifest manifest) {
        Facts facts = new Facts();
        manifest.needs().parameters().forEach(name -> facts.fact("Parameter", name.value()));
        manifest.needs().secrets().forEach(name -> facts.fact("Secret", name.value()));
        Resources resources = manifest.resources();
        resources.tables().forEach(table -> facts.fact("Table", table.name() + ", " + table.access()));
        resources.queues().forEach(queue -> facts.fact("Queue", queue.name() + ", " + queue.access()));
        resources.buckets().forEach(bucket -> facts.fact("Bucket", bucket.name() + ", " + bucket.access()));
        return facts.isEmpty()
                ? card("What it needs", new Paragraph("No parameters, secrets, tables, queues or buckets."))
                : card("What it needs", facts);
    }

    private static Component whatItMayDo(Manifest manifest) {
        DataTable<Statement> table = new DataTable<Statement>("Statements of the function's role")
                .text("Because it", Statement::why)
                .component("May do", statement -> lines(statement.actions(), "policy-actions"))
                .component("On", statement -> lines(statement.resources(), "policy-resources"));
        table.rows(Permissions.of(manifest));
        return card("What its role allows", table);
    }

    private static Component lines(List<String> texts, String kind) {
        Div lines = new Div();
        lines.addClassNames("policy-lines", kind);
        texts.forEach(text -> lines.add(new Div(text)));
        return lines;
    }

    private static Div card(String title, Component... content) {
        Div card = new Div(new H2(title));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }

    /** Names with what they are. */
    private static final class Facts extends DescriptionList {
        private boolean empty = true;

        Facts() {
            addClassName("facts");
        }

        Facts fact(String name, String value) {
            empty = false;
            add(new Term(name), new Description(value));
            return this;
        }

        boolean isEmpty() {
            return empty;
        }
    }
}
