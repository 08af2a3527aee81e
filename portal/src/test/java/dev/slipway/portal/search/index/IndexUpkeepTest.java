package dev.slipway.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.AuditFeed;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.Hit;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import dev.slipway.portal.uikit.NavigationEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The index follows the catalog and the audit. */
class IndexUpkeepTest {
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private volatile Runnable whenAsked = () -> {};

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private IndexUpkeep index;

    @BeforeEach
    void open() {
        catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "functions/orders-api/README.md", "# orders-api\n\nAccepts an order.",
                        "functions/orders-api/src/handler.rs", "async fn handler() { tracing::info!(\"dispatched\"); }",
                        "functions/orders-api/AGENTS.md", "Assume a Lambda in Rust.",
                        "teams.yaml", "schema: 1"));
        index = new IndexUpkeep(
                catalog.source(),
                List.of(
                        new Breakable(new FunctionEntries(catalog.source(), new FoldersOnly(catalog)), broken),
                        new CatalogDocumentEntries(catalog.source())),
                new FixedEntries(
                        TestDocuments.sections(
                                "guide", "# Guide\n\n## Cost\n\n```bash\ncargo tree --duplicates\n```\n"),
                        new DefaultListableBeanFactory().getBeanProvider(NavigationEntry.class)),
                new AuditSource(new ManualAuditFeed(audit, () -> whenAsked.run())));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        catalog.close();
    }

    @Test
    void findsWhatTheCatalogAndTheReleaseHold() {
        assertThat(find("orders-api").hits())
                .extracting(Hit::kind)
                .containsExactlyInAnyOrder(EntryKind.FUNCTION, EntryKind.DOCUMENT, EntryKind.CODE);
        assertThat(find("dispatched").hits())
                .extracting(Hit::address)
                .containsExactly("functions/orders-api/source?file=src/handler.rs");
        assertThat(find("tree duplicates").hits())
                .extracting(Hit::kind, Hit::address)
                .contains(tuple(EntryKind.CODE, "guidelines/guide#cost"));
        assertThat(find("assume").hits()).as("what assistants are told").isEmpty();
        assertThat(find("orders").coverage().complete()).isTrue();
    }

    @Test
    void followsACommitAsSoonAsItIsAnnounced() {
        assertThat(find("refunds").hits()).isEmpty();
        CommitId before = catalog.source().tip();
        CommitId after = catalog.write("functions/orders-api/src/handler.rs", "// takes refunds");

        index.on(new CatalogChanged(before, after, Set.of("functions/orders-api/src/handler.rs")));

        assertThat(find("refunds").hits()).hasSize(1);
        assertThat(find("dispatched").hits()).isEmpty();
    }

    @Test
    void followsACommitThatNobodyAnnouncedWithTheNextSearch() {
        find("orders");
        catalog.write("functions/refunds-api/README.md", "# refunds-api\n\nPays back.");
        assertThat(find("refunds").hits()).extracting(Hit::context).containsOnly("", "refunds-api");

        catalog.remove("functions/refunds-api/README.md");
        assertThat(find("refunds").hits()).isEmpty();
    }

    @Test
    void followsDocumentsOfTheCatalogAndTheirCodeCommitByCommit() {
        assertThat(find("purge").hits()).isEmpty();
        catalog.write(
                "docs/runbook.md", "# Runbook\n\n## Purging\n\nNever purge.\n\n```bash\naws sqs purge-queue\n```\n");
        catalog.write("functions/orders-api/docs/why.md", "# Why\n\n## Retries\n\nBackoff.\n");

        assertThat(find("purge queue").hits())
                .extracting(Hit::kind, Hit::address)
                .containsExactlyInAnyOrder(
                        tuple(EntryKind.DOCUMENT, "guidelines/catalog/docs/runbook#purging"),
                        tuple(EntryKind.CODE, "guidelines/catalog/docs/runbook#purging"));
        assertThat(find("backoff").hits())
                .extracting(Hit::address)
                .containsExactly("guidelines/catalog/functions/orders-api/docs/why#retries");

        catalog.remove("docs/runbook.md");
        assertThat(find("purge").hits()).isEmpty();
    }

    @Test
    void findsEverythingBesideWhatCannotBeRead() {
        catalog.write("functions/orders-api/docs/chart.md", "```chart\n" + "[".repeat(2_000) + "\n```\n\nAnchovies.");
        broken.add("functions/odd");
        catalog.write("functions/odd/README.md", "# odd");
        catalog.write("functions/refunds-api/README.md", "# refunds-api");

        assertThat(find("dispatched").hits()).hasSize(1);
        assertThat(find("anchovies").hits()).hasSize(1);
        assertThat(find("refunds").hits()).isNotEmpty();
        assertThat(find("odd").hits()).isEmpty();
        assertThat(find("orders").coverage().complete()).isTrue();
    }

    @Test
    void isStillCompleteForWhoComesWhileAnotherLooksWhetherThereIsNews() throws Exception {
        assertThat(find("orders").coverage().complete()).isTrue();

        assertThat(completeWhileAnotherLooks()).isTrue();
    }

    @Test
    void isNotCompleteForWhoComesWhileAnotherReadsForTheFirstTime() throws Exception {
        assertThat(completeWhileAnotherLooks()).isFalse();
        assertThat(find("orders").coverage().complete()).isTrue();
    }

    /** What a search says while another one asks the audit for news. */
    private boolean completeWhileAnotherLooks() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        whenAsked = () -> {
            asked.countDown();
            await(answered);
        };
        Thread another = Thread.ofPlatform().start(() -> find("orders"));
        await(asked);
        boolean complete = find("orders").coverage().complete();
        whenAsked = () -> {};
        answered.countDown();
        another.join();
        return complete;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsEntriesOfTheAuditFromTheMomentThatTheyAreThere() {
        assertThat(find("promotion.approved").hits()).isEmpty();
        audit.add(new AuditEntry(
                1,
                Instant.parse("2026-11-25T10:00:00Z"),
                new AuditEntry.Actor("ada", "Ada Berg"),
                new AuditEntry.Deed("promotion.approved", "orders-api", Map.of("release", "7")),
                "00"));

        assertThat(find("promotion approved ada").hits())
                .extracting(Hit::address)
                .containsExactly("audit?action=promotion.approved&subject=orders-api");
    }

    private SearchResult find(String words) {
        return index.find(new SearchRequest(words, Optional.empty(), "", 20), Set.of());
    }

    /** Functions whose manifests nobody reads. */
    private record FoldersOnly(TemporaryCatalog catalog) implements Functions {
        @Override
        public List<CatalogEntry> all() {
            return catalog.source().children(catalog.source().tip(), "functions").keySet().stream()
                    .<CatalogEntry>map(name -> new CatalogEntry.Unreadable(name, List.of(), Instant.EPOCH))
                    .toList();
        }

        @Override
        public Optional<CatalogEntry> find(String name) {
            return all().stream().filter(each -> each.folder().equals(name)).findFirst();
        }

        @Override
        public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
            return Optional.empty();
        }
    }

    /** A source that overflows the stack for some groups. */
    private record Breakable(EntrySource source, Set<String> broken) implements EntrySource {
        @Override
        public List<String> groups(CommitId commit) {
            return source.groups(commit);
        }

        @Override
        public Set<String> touchedBy(Set<String> paths) {
            return source.touchedBy(paths);
        }

        @Override
        public List<Entry> entries(CommitId commit, String group) {
            if (broken.contains(group)) {
                throw new StackOverflowError();
            }
            return source.entries(commit, group);
        }
    }

    /** An audit that a test writes by hand. */
    private record ManualAuditFeed(List<AuditEntry> entries, Runnable whenAsked) implements AuditFeed {
        @Override
        public List<AuditEntry> after(long number, int limit) {
            whenAsked.run();
            return entries.stream()
                    .filter(entry -> entry.number() > number)
                    .limit(limit)
                    .toList();
        }

        @Override
        public long newest() {
            return entries.size();
        }
    }
}
