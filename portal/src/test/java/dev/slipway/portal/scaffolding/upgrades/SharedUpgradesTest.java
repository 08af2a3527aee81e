package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.generator.workspace.SharedSeed;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What all functions share comes first, from who may change it. */
class SharedUpgradesTest extends UpgradeStory {
    @Autowired
    private CatalogSeed seed;

    @Test
    void functionsWaitForWhatAllShare() {
        assertThat(behind(ORDERS).hindrance())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("The shared crates come first")
                        .contains(TemplateCatalog.VERSION.toString()));

        assertThat(failure(upgrade(ORDERS))).contains("The shared crates come first");
        assertThat(function(source().tip())).isEqualTo(function(pristine()));
    }

    @Test
    void bringsWhatAllShareAsOneCommitOfAnAdministrator() {
        CommitId before = source().tip();
        upgradeShared();

        assertThat(source().between(before, source().tip(), ""))
                .singleElement()
                .satisfies(commit -> assertThat(commit.authorName()).isEqualTo("Grace Novak"));
        assertThat(text(source().tip(), "libraries/backend/common/settings/Cargo.toml"))
                .contains("version = \"" + TemplateCatalog.VERSION + "\"");
        assertThat(text(pristine(), "libraries/backend/common/settings/Cargo.toml"))
                .contains("version = \"" + TemplateCatalog.VERSION + "\"");
        CargoLock lock = CargoLock.parse(text(source().tip(), "Cargo.lock"));
        assertThat(lock.members()).contains("orders-api", "quotes-api", "settings");
        assertThat(text(source().tip(), "Cargo.toml")).contains("serde_dynamo", "[workspace.lints.clippy]");
        for (String brought : List.of("clippy.toml", "schemas/function.schema.json")) {
            assertThat(OldCatalog.files()).doesNotContainKey(brought);
            assertThat(text(source().tip(), brought)).isNotEmpty();
        }
        assertThat(upgrades.report(SHARED).state()).isInstanceOf(State.Current.class);
        assertThat(behind(ORDERS).hindrance()).isEmpty();
    }

    @Test
    void bringsWhatTheCommandLineBrings() {
        assertThat(SharedFiles.of(FileTree.ofBytes(seed.files()))).isEqualTo(SharedSeed.ofCatalog());
    }

    @Test
    void letsAdministratorsAndTheTeamThatTeamsYamlNamesUpgradeWhatAllShare() {
        String target = behind(SHARED).to();
        assertThat(upgrades.report(SHARED).rights().mayChange()).isFalse();
        assertThatThrownBy(() -> upgrades.upgrade(SHARED, target)).isInstanceOf(AccessDeniedException.class);

        catalog.write("teams.yaml", text(source().tip(), "teams.yaml") + "libraries: identity\n");
        assertThatThrownBy(() -> upgrades.upgrade(SHARED, target)).isInstanceOf(AccessDeniedException.class);
        signIn("noor", "DEVELOPER");
        assertThat(upgrades.report(SHARED).rights()).isEqualTo(new UpgradeReport.Rights(true, "identity"));
        succeeds(upgrades.upgrade(SHARED, target));
    }

    @Test
    void offersTheSharedCratesAgainThatSomebodyTookBack() {
        CommitId before = source().tip();
        upgradeShared();
        CommitId after = source().tip();
        Map<String, byte[]> old = new TreeMap<>();
        Set<String> added = new TreeSet<>();
        source().changedPaths(before, after)
                .forEach(path -> source().read(before, path)
                        .ifPresentOrElse(content -> old.put(path, content), () -> added.add(path)));
        source().commit(
                        new ChangeSet(old, added),
                        after,
                        CommitDetails.by("Grace Novak", "grace@example.com", "Revert the upgrade", "", Map.of()));

        assertThat(behind(SHARED).from()).isEqualTo("libraries 1.0.0");
        assertThat(behind(ORDERS).hindrance()).isPresent();
        upgradeShared();
        assertThat(source().files(source().tip(), "libraries")).hasSameSizeAs(source().files(after, "libraries"));
        assertThat(text(source().tip(), "Cargo.lock")).isEqualTo(text(after, "Cargo.lock"));
    }
}
