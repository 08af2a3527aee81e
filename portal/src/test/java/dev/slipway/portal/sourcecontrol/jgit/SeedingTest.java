package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedingTest {
    @TempDir
    Path folder;

    @Test
    void startsWithOneCommitByThePortal() {
        try (TemporaryCatalog catalog =
                TemporaryCatalog.in(folder, Map.of("README.md", "hello", ".cargo/config.toml", ""))) {
            assertThat(catalog.source().paths(catalog.source().tip()))
                    .containsExactly(".cargo/config.toml", "README.md");
            assertThat(catalog.source().history(catalog.source().tip(), "", 10))
                    .extracting(CommitSummary::authorName)
                    .containsExactly("Slipway");
        }
    }

    @Test
    void recordsTheSeedAsGenerated() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("functions/a/x.rs", "fn"))) {
            assertThat(catalog.source().tip(BranchName.PRISTINE))
                    .contains(catalog.source().tip());
        }
    }

    @Test
    void recordsNothingInACatalogThatIsThereAlready() throws IOException {
        try (TemporaryCatalog first = TemporaryCatalog.in(folder, Map.of("a", "1"))) {
            RefUpdate pristine = first.git().updateRef("refs/heads/slipway/pristine");
            pristine.setForceUpdate(true);
            pristine.delete();
        }
        try (TemporaryCatalog again = TemporaryCatalog.in(folder, Map.of("a", "1"))) {
            assertThat(again.source().tip(BranchName.PRISTINE)).isEmpty();
        }
    }

    @Test
    void leavesAnExistingCatalogAsItIs() {
        try (TemporaryCatalog first = TemporaryCatalog.in(folder, Map.of("a", "1"))) {
            first.write("b", "2");
        }
        try (TemporaryCatalog again = TemporaryCatalog.in(folder, Map.of("other", "3"))) {
            assertThat(again.source().paths(again.source().tip())).containsExactly("a", "b");
        }
    }

    @Test
    void leavesNoHalfRepositoryWhenItIsKilledHalfWay() throws IOException {
        var seeding = new Seeding(
                () -> {
                    throw new IllegalStateException("killed");
                },
                Clock.systemUTC());

        assertThatThrownBy(() -> seeding.open(folder)).hasMessage("killed");
        assertThat(folder.resolve("catalog.git")).doesNotExist();

        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("a", "1"));
                Stream<Path> left = Files.list(folder)) {
            assertThat(catalog.source().paths(catalog.source().tip())).containsExactly("a");
            assertThat(left).containsExactly(folder.resolve("catalog.git"));
        }
    }

    @Test
    void refusesARepositoryWithoutMain() throws IOException {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("a", "1"))) {
            RefUpdate main = catalog.git().updateRef("refs/heads/main");
            main.setForceUpdate(true);
            main.delete();
        }

        assertThatThrownBy(() -> TemporaryCatalog.in(folder, Map.of("a", "1")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("has no branch main: push one");
    }

    @Test
    void protectsWhatWasPushedBefore() throws IOException {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("a", "1"))) {
            Repository git = catalog.git();
            assertThat(git.getFullBranch()).isEqualTo("refs/heads/main");
            assertThat(git.getConfig().getBoolean("receive", "denyNonFastForwards", false))
                    .isTrue();
            assertThat(git.getConfig().getBoolean("receive", "denyDeletes", false))
                    .isTrue();
        }
    }
}
