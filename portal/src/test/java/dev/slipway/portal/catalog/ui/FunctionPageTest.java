package dev.slipway.portal.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionPageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String TEXT = """
            schema: 1
            name: orders-intake
            owner: payments
            description: Takes orders from the queue.
            trigger:
              type: sqs
              queue: orders
              batchSize: 10
            memory: 256
            timeout: 5
            architecture: arm64
            parameters: [orders/limit]
            secrets: [orders/key]
            resources:
              tables:
                - name: orders
                  access: read-write
              queues: []
              buckets: []
            template:
              name: event-listener
              version: 1.0.0
            """;
    private static final CommitSummary COMMIT = new CommitSummary(
            new CommitId("ab".repeat(20)), "Lin Chen", "lin@example.com", NOW, "Take larger orders", Map.of());
    private static final CatalogEntry.Unreadable BROKEN = new CatalogEntry.Unreadable(
            "orders-intake", List.of(new ManifestProblem(9, "Unknown field \"memroy\".", "Did you mean memory?")), NOW);

    private final FunctionView view = new FunctionView(
            new NoFunctions(),
            new NoFiles(),
            new AsyncLoader(Runnable::run, Clock.systemUTC()),
            List.of(new NamedTab("performance", "Performance", 10), new NamedTab("overview", "Overview", 0)));

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text(view)).contains("Loading…");
    }

    @Test
    void showsTheHeaderTheTabsInTheirOrderAndTheFirstOfThem() {
        view.show(new AsyncState.Loaded<>(readable(), NOW));

        assertThat(text(view))
                .contains("orders-intake", "SQS · payments · arm64 · 256 MB · template event-listener 1.0.0")
                .contains("OverviewPerformance", "content of overview", "as of 2026-11-20 10:00:00")
                .doesNotContain("content of performance");
        assertThat(view.getElement().getOuterHTML()).contains("functions/orders-intake/performance");
    }

    @Test
    void saysThatThereIsNoSuchFunction() {
        view.show(new AsyncState.Empty<>(NOW));

        assertThat(text(view)).contains("There is no function", "Open all functions");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text(view)).contains("This could not be loaded.", "Reference 0badcafe");
    }

    @Test
    void saysHowOldStaleContentIs() {
        view.show(new AsyncState.Stale<>(readable(), NOW, "The repository does not answer."));

        assertThat(text(view))
                .contains("2026-11-20 10:00:00", "The repository does not answer.", "content of overview");
    }

    @Test
    void showsWhatIsWrongWithAManifestWhereAndWhatToDo() {
        view.show(new AsyncState.Loaded<>(new FunctionView.FunctionPage(BROKEN, TEXT), NOW));

        assertThat(text(view))
                .contains("Other functions are not affected", "Line 9: Unknown field \"memroy\". Did you mean memory?")
                .contains("What to do", "Commit and push to main");
    }

    @Test
    void tellsWhatAFunctionIsNeedsAndMayDo() {
        OverviewPane pane = new OverviewPane();

        pane.show(new AsyncState.Loaded<>(new Overview(manifest(), "Payments", Optional.of(COMMIT)), NOW));

        assertThat(text(pane))
                .contains("Takes orders from the queue.", "SQS queue orders, up to 10 messages at once", "Payments")
                .contains("orders/limit", "orders/key", "orders, read-write", "Take larger orders, by Lin Chen")
                .contains("reads secret orders/key", "secretsmanager:GetSecretValue");
    }

    @Test
    void tellsTheOtherStatesOfTheOverview() {
        OverviewPane pane = new OverviewPane();
        pane.show(new AsyncState.Loading<>());
        assertThat(text(pane)).contains("Loading…");
        pane.show(new AsyncState.Empty<>(NOW));
        assertThat(text(pane)).contains("Nothing is known");
        pane.show(new AsyncState.Failed<>("Not now.", "0badcafe"));
        assertThat(text(pane)).contains("Not now.", "0badcafe");
        pane.show(new AsyncState.Stale<>(
                new Overview(manifest(), "Payments", Optional.empty()), NOW, "Git does not answer."));
        assertThat(text(pane)).contains("Git does not answer.", "Payments");
    }

    @Test
    void showsTheFilesTheOpenOneAndTheCommits() {
        SourcePane pane = new SourcePane();

        pane.show(new AsyncState.Loaded<>(source("src/main.rs", Optional.of("fn main() {}")), NOW));

        assertThat(text(pane)).contains("2 files", "Take larger orders", "Lin Chen", "abababa", "git clone /data");
        assertThat(pane.getElement().getOuterHTML())
                .contains("functions/orders-intake/source?file=src%2Fmain.rs", "aria-current");
    }

    @Test
    void tellsTheOtherStatesOfTheSource() {
        SourcePane pane = new SourcePane();
        pane.show(new AsyncState.Loading<>());
        assertThat(text(pane)).contains("Loading…");
        pane.show(new AsyncState.Empty<>(NOW));
        assertThat(text(pane)).contains("no files any more");
        pane.show(new AsyncState.Failed<>("Not now.", "0badcafe"));
        assertThat(text(pane)).contains("Not now.", "0badcafe");
        pane.show(new AsyncState.Stale<>(source("gone.rs", Optional.empty()), NOW, "Git does not answer."));
        assertThat(text(pane)).contains("Git does not answer.", "There is no file gone.rs.");
    }

    private static Source source(String path, Optional<String> text) {
        return new Source(
                "orders-intake",
                List.of("function.yaml", "src/main.rs"),
                new Source.OpenFile(path, text),
                List.of(COMMIT),
                "/data/catalog.git");
    }

    private static FunctionView.FunctionPage readable() {
        return new FunctionView.FunctionPage(
                new CatalogEntry.Readable(new FunctionName("orders-intake"), manifest(), NOW), "");
    }

    private static Manifest manifest() {
        if (ManifestParser.parse(TEXT) instanceof ParsedManifest.Parsed parsed) {
            return parsed.manifest();
        }
        throw new AssertionError(ManifestParser.parse(TEXT));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private record NamedTab(String id, String label, int order) implements FunctionTab {
        @Override
        public Component content(CatalogEntry.Readable function, QueryParameters query) {
            return new Span("content of " + id);
        }
    }

    private static final class NoFunctions implements Functions {
        @Override
        public List<CatalogEntry> all() {
            return List.of();
        }

        @Override
        public Optional<CatalogEntry> find(String folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
            return Optional.empty();
        }
    }

    private static final class NoFiles implements SourceFiles {
        @Override
        public List<String> of(String folder) {
            return List.of();
        }

        @Override
        public Optional<String> text(String folder, String path) {
            return Optional.empty();
        }

        @Override
        public List<CommitSummary> commits(String folder, int limit) {
            return List.of();
        }

        @Override
        public String cloneAddress() {
            return "/data/catalog.git";
        }
    }
}
