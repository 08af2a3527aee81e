package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document can be read at each version, with who changed it and where to. */
class CatalogDocumentVersionsTest {
    @TempDir
    Path folder;

    @AutoClose
    private DocumentedCatalog documented;

    @BeforeEach
    void open() {
        documented = new DocumentedCatalog(folder);
    }

    @Test
    void canBeReadAtEachVersionWithWhoChangedThem() {
        CommitId old = documented.catalog.source().tip();
        documented.catalog.write(
                DocumentedCatalog.README + ".md",
                "# orders-api\n\nAnswers at once. [the runbook](../../docs/runbook.md)");

        CatalogDocument now =
                documented.documents.find(DocumentedCatalog.README, "").orElseThrow();
        assertThat(now.version().isNewest()).isTrue();
        assertThat(now.page().change().orElseThrow().by()).isEqualTo("Lin Chen");
        assertThat(now.page().change().orElseThrow().authors()).hasSize(2).contains("Lin Chen");
        assertThat(now.versions()).extracting(DocumentVersion::name).contains("main", old.value());
        assertThat(documented.html(DocumentedCatalog.README, ""))
                .contains("Answers at once.", "\"guidelines/catalog/docs/runbook\"");

        assertThat(documented.html(DocumentedCatalog.README, old.value())).contains("Accepts an order.");
        assertThat(documented.documents.find(DocumentedCatalog.README, "f".repeat(40)))
                .isEmpty();
        assertThat(documented.documents.find(DocumentedCatalog.README, "no/such-branch"))
                .isEmpty();
        assertThat(documented.documents.find(DocumentedCatalog.README, "../main"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refunds", "Lin_Refunds", "lin/refunds", "fix#12&more+x", "größer"})
    void canBeReadOnEachBranch(String branch) {
        documented
                .catalog
                .source()
                .startBranch(
                        new BranchName(branch),
                        documented.catalog.source().tip(),
                        List.of(new BranchCommit(
                                ChangeSet.writing(
                                        Map.of("docs/new.md", "# New\n\n[the runbook](runbook.md) About refunds.")),
                                CommitDetails.by("Lin Chen", "lin@example.com", "Write", "", Map.of()))));

        CatalogDocument there = documented.documents.find("docs/new", branch).orElseThrow();
        assertThat(there.version().label()).isEqualTo("branch " + branch);
        assertThat(there.versions()).extracting(DocumentVersion::name).contains(branch);
        assertThat(QueryParameters.fromString(there.version().query().substring(1))
                        .getSingleParameter("version"))
                .contains(branch);
        assertThat(documented.html("docs/new", branch)).contains("About refunds.");
        assertThat(documented.documents.holds("docs/new", branch)).isTrue();
        assertThat(documented.documents.holds("docs/new", "")).isFalse();
        assertThat(documented.documents.find("docs/runbook", "").orElseThrow().versions())
                .extracting(DocumentVersion::name)
                .contains("main", branch)
                .doesNotContain(BranchName.PRISTINE.value());
    }

    @Test
    void keepTheVersionInTheirLinks() {
        documented.catalog.write("docs/a.md", "[b](b.md#part)");
        String version = documented.catalog.write("docs/b.md", "# B").value();

        assertThat(documented.html("docs/a", version))
                .contains("guidelines/catalog/docs/b?version&#61;" + version + "#part");
    }

    @Test
    void sayWhereToChangeThemInACloneWhereThereIsNoHost() {
        assertThat(documented.page(DocumentedCatalog.README, "").place())
                .contains(new EditPlace.CloneFile(
                        documented.catalog.source().cloneAddress(), DocumentedCatalog.README + ".md"));
    }
}
