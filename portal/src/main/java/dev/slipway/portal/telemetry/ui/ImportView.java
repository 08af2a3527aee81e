package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogImports;
import dev.slipway.portal.telemetry.LogImports.Described;
import dev.slipway.portal.telemetry.LogImports.Imported;
import dev.slipway.portal.telemetry.LogImports.Outcome;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes exported logs of one function, and lists those that were taken. */
class ImportView extends Div {

    private final FunctionName function;
    private final LogImports imports;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<List<Imported>> pane;
    private final Select<EnvironmentName> environment = new Select<>();
    private final Select<Architecture> architecture = new Select<>();
    private final Div result = new Div();

    ImportView(CatalogEntry.Readable entry, LogImports imports, AsyncLoader loader) {
        this(entry.name(), imports, loader);
        architecture.setValue(
                switch (entry.manifest().architecture()) {
                    case ARM64 -> Architecture.ARM64;
                    case X86_64 -> Architecture.X86_64;
                });
    }

    ImportView(FunctionName function, LogImports imports, AsyncLoader loader) {
        this.function = function;
        this.imports = imports;
        this.loader = loader;
        this.pane = new AsyncPane<>(this::table, ImportView::nothing);
        addClassNames("stack", "import");
        result.getElement().setAttribute("aria-live", "polite");
        add(form(), pane);
    }

    private Component form() {
        environment.setLabel("Environment");
        environment.setItems(EnvironmentName.values());
        environment.setItemLabelGenerator(EnvironmentName::id);
        environment.setValue(EnvironmentName.PRODUCTION);
        architecture.setLabel("Architecture");
        architecture.setItems(Architecture.values());
        architecture.setItemLabelGenerator(Architecture::label);
        architecture.setValue(Architecture.ARM64);
        Upload upload = new Upload(this::upload);
        upload.setUploadButton(new Button("Choose an exported log"));
        Paragraph forms =
                new Paragraph("Plain text, JSON lines, answers of the CloudWatch Logs commands, the console's CSV and"
                        + " exports to S3, packed with gzip or not. Read while it arrives, up to 16 GB unpacked; lines above 2 MB are"
                        + " counted and skipped. Imported figures stand under a source of their own and are no evidence for"
                        + " approvals.");
        forms.addClassName("muted");
        Div choices = new Div(environment, architecture);
        choices.addClassName("cluster");
        Div card = new Div(new H2("Import an exported log"), forms, choices, upload, result);
        card.addClassName("card");
        return card;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load(event.getUI());
    }

    void show(AsyncState<List<Imported>> state) {
        pane.show(state);
    }

    private void load(UI window) {
        loader.load(window, loads, () -> Optional.of(imports.of(function)).filter(list -> !list.isEmpty()), this::show);
    }

    /** Runs on the request's own thread, which reads the log as it arrives. */
    private void upload(UploadEvent event) throws IOException {
        SecurityContext context = SecurityContextHolder.getContext();
        Described log = new Described(function, environment.getValue(), architecture.getValue(), event.getFileName());
        try (var content = event.getInputStream()) {
            Outcome outcome = imports.take(log, content);
            UI window = event.getUI();
            window.access(() -> {
                SecurityContextHolder.setContext(context);
                tell(outcome);
                load(window);
            });
        }
    }

    void tell(Outcome outcome) {
        result.removeAll();
        Div notice = new Div();
        switch (outcome) {
            case Outcome.Taken(LogImports.Counts counts, String note) -> {
                notice.add(new Span(sentence(counts) + (note.isEmpty() ? "" : " " + note)), figures());
                notice.addClassNames("notice", "cluster");
            }
            case Outcome.Refused(String reason) -> {
                notice.add(new Span(reason));
                notice.addClassNames("notice", "notice-bad");
            }
        }
        result.add(notice);
    }

    private Anchor figures() {
        return new Anchor(
                "functions/" + function.value() + "/" + PerformanceTab.ID + "?source=" + Series.IMPORT.id()
                        + "&environment=" + environment.getValue().id() + "&range=all",
                "See the figures");
    }

    private static String sentence(LogImports.Counts counts) {
        return Units.count(counts.requests(), "request") + " taken"
                + (counts.unread() == 0 ? "" : "; " + Units.count(counts.unread(), "line") + " could not be read")
                + (counts.lookAlikes() == 0
                        ? "."
                        : "; " + Units.count(counts.lookAlikes(), "line")
                                + " that the function printed to look like a report left out.");
    }

    private Component table(List<Imported> list) {
        DataTable<Imported> table = new DataTable<Imported>("Imported logs")
                .text("File", Imported::fileName)
                .text("Environment", imported -> imported.environment().id())
                .number("Requests", imported -> Units.count(imported.counts().requests(), "request"))
                .number("Unread", imported -> Units.count(imported.counts().unread(), "line"))
                .text(
                        "Requests of (UTC)",
                        imported -> imported.range()
                                .map(range -> Units.minute(range.first()) + " – " + Units.minute(range.last()))
                                .orElse("–"))
                .text(
                        "Brought by",
                        imported -> imported.brought().person() + ", "
                                + Units.minute(imported.brought().at()));
        table.rows(list);
        Button forget = new Button("Remove all imported figures", click -> {
            imports.forget(function);
            load(UI.getCurrent());
        });
        Div card = new Div(new H2("Imported logs"), table, forget);
        card.addClassName("card");
        return card;
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "Nothing was imported for this function.",
                "Save its log, as with aws logs filter-log-events --output json or an export to S3, and choose the file"
                        + " above.");
    }
}
