package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Change;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A function is upgraded, its team's edits are kept, and conflicts are people's to decide. */
class UpgradesTest extends UpgradeStory {

    @Test
    void makesAnUntouchedFunctionWhatIsGeneratedToday() {
        upgradeShared();
        CommitId before = source().tip();

        OperationStatus status = upgrade(ORDERS);

        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(function(source().tip())).isEqualTo(generatedNow());
        assertThat(text(source().tip(), MANIFEST))
                .contains("# yaml-language-server: $schema=../../schemas/function.schema.json\n");
        assertThat(function(pristine())).isEqualTo(generatedNow());
        assertThat(source().between(before, source().tip(), "")).singleElement().satisfies(commit -> {
            assertThat(commit.subject()).isEqualTo("Upgrade orders-api to http-api " + TemplateCatalog.VERSION);
            assertThat(commit.authorName()).isEqualTo("Lin Chen");
        });
        assertThat(source().changedPaths(before, source().tip()))
                .allMatch(path -> path.startsWith("functions/orders-api/") || path.equals("Cargo.lock"));
        assertThat(upgrades.report(ORDERS).state()).isEqualTo(new State.Current("http-api " + TemplateCatalog.VERSION));
    }

    @Test
    void keepsTheTeamsEdits() {
        catalog.write(DOMAIN, old(DOMAIN) + "\n/// The team's own.\npub fn own() -> u32 {\n    7\n}\n");
        catalog.write(MANIFEST, old(MANIFEST).replace("memory: 256", "memory: 512"));
        catalog.write("functions/orders-api/src/own.rs", "//! Ours alone.\n");
        upgradeShared();

        assertThat(upgrade(ORDERS).summary().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(text(source().tip(), DOMAIN)).contains("/// The team's own.\npub fn own() -> u32 {\n    7\n}\n");
        assertThat(text(source().tip(), MANIFEST)).contains("memory: 512\n", "version: " + TemplateCatalog.VERSION);
        assertThat(text(source().tip(), "functions/orders-api/src/own.rs")).isEqualTo("//! Ours alone.\n");
    }

    @Test
    void leavesAConflictToThePersonAndDoesWhatTheyDecided() {
        upgradeShared();
        ChangedLine changed = makeAConflict("// As the team wants it.");

        State.Behind behind = behind(ORDERS);
        UpgradeReport.ChangedFile file = behind.files().stream()
                .filter(each -> each.change() == Change.CONFLICT)
                .findFirst()
                .orElseThrow();
        assertThat(file.path()).isEqualTo(changed.path());
        assertThat(file.conflicts().getFirst().ours()).contains("// As the team wants it.");
        assertThat(file.conflicts().getFirst().base()).contains(changed.line());
        CommitId before = source().tip();
        assertThat(failure(upgrade(ORDERS))).contains("not decided");
        assertThat(source().tip()).isEqualTo(before);

        for (UpgradeReport.Conflict conflict : file.conflicts()) {
            upgrades.decide(ORDERS, conflict.id(), new Decision.Edited("// As both want it."));
        }
        assertThat(behind(ORDERS).decided()).isEqualTo(behind(ORDERS).conflicts());
        assertThat(upgrade(ORDERS).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(text(source().tip(), changed.path()))
                .contains("// As both want it.\n")
                .doesNotContain("<<<<<<<")
                .doesNotContain("As the team wants it.");
    }

    @Test
    void decisionsAreEachPersonsOwnAndCanBeTakenBack() {
        makeAConflict("// Ours.");
        ConflictId conflict = firstConflict();
        upgrades.decide(ORDERS, conflict, new Decision.Ours());
        assertThat(behind(ORDERS).decided()).isEqualTo(1);

        signIn("sam", "DEVELOPER");
        assertThat(behind(ORDERS).decided()).isZero();

        signIn("lin", "DEVELOPER");
        upgrades.undecide(ORDERS, conflict);
        assertThat(behind(ORDERS).decided()).isZero();
    }

    @Test
    void computesTheMergeAgainWhenSomebodyCommittedMeanwhile() {
        upgradeShared();
        repository.beforeCommit(() -> catalog.write(DOMAIN, text(source().tip(), DOMAIN) + "\n// Pushed meanwhile.\n"));

        assertThat(upgrade(ORDERS).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(text(source().tip(), DOMAIN)).endsWith("\n// Pushed meanwhile.\n");
        assertThat(text(source().tip(), MANIFEST)).contains("version: " + TemplateCatalog.VERSION);
    }

    @Test
    void asksAgainWhenSomebodyMadeAConflictMeanwhile() {
        upgradeShared();
        repository.beforeCommit(() -> makeAConflict("// Pushed meanwhile."));

        assertThat(failure(upgrade(ORDERS))).contains("not decided").contains("Look at the upgrade again");
        assertThat(text(source().tip(), changedLine().path())).contains("// Pushed meanwhile.");
        assertThat(text(source().tip(), MANIFEST)).contains("version: 1.0.0");
    }

    @Test
    void upgradesOnceWhenTwoPeopleAskAtOnce() {
        upgradeShared();
        String target = behind(ORDERS).to();
        OperationId first = upgrades.upgrade(ORDERS, target);
        signIn("sam", "DEVELOPER");
        OperationId second = upgrades.upgrade(ORDERS, target);

        assertThat(end(first).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(failure(end(second))).contains("somebody upgraded it already");
        assertThat(function(source().tip())).isEqualTo(generatedNow());
    }

    @Test
    void makesOneOperationOfADoubleClick() {
        upgradeShared();
        String target = behind(ORDERS).to();
        OperationId first = upgrades.upgrade(ORDERS, target);
        assertThat(upgrades.upgrade(ORDERS, target)).isEqualTo(first);
        assertThat(end(first).summary().state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void makesNoOtherUpgradeThanTheOneThatWasLookedAt() {
        upgradeShared();
        assertThat(failure(end(upgrades.upgrade(ORDERS, "http-api 1.0.5")))).contains("look at the upgrade again");
    }

    @Test
    void saysThatAFunctionWasRemovedMeanwhile() {
        upgradeShared();
        repository.beforeCommit(this::removeOrders);
        assertThat(failure(upgrade(ORDERS))).contains("no function orders-api in the catalog any more");
    }

    @Test
    void saysThatAManifestIsBroken() {
        catalog.write(MANIFEST, "memory: [");
        assertThat(upgrades.report(ORDERS).state())
                .isInstanceOfSatisfying(
                        State.Blocked.class,
                        blocked -> assertThat(blocked.reason())
                                .contains("cannot be read")
                                .contains("Repair it first"));
        assertThat(overviews.overview().stuck())
                .extracting(row -> row.name().value())
                .contains("orders-api");
        assertThat(upgrades.report(ORDERS).rights().mayChange()).isFalse();
    }

    @Test
    void refusesADecisionThatBreaksTheManifest() {
        upgradeShared();
        catalog.write(MANIFEST, old(MANIFEST).replace("  version: 1.0.0", "  version: 1.0.0 # ours"));
        upgrades.decide(ORDERS, firstConflict(), new Decision.Edited("  version: [\n"));
        assertThat(failure(upgrade(ORDERS)))
                .contains("After the upgrade function.yaml of orders-api cannot be read")
                .contains("Decide its conflicts differently");
    }

    @Test
    void letsTheOwningTeamAloneUpgrade() {
        upgradeShared();
        signIn("noor", "DEVELOPER");
        assertThat(upgrades.report(ORDERS).rights()).isEqualTo(new UpgradeReport.Rights(false, "payments"));
        String target = behind(ORDERS).to();
        assertThatThrownBy(() -> upgrades.upgrade(ORDERS, target))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Only the team payments");
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> upgrades.upgrade(ORDERS, target)).isInstanceOf(AccessDeniedException.class);
        signIn("visitor");
        assertThatThrownBy(() -> upgrades.upgrade(ORDERS, target)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsWhatIsBehindAndWhatWaitsForWhom() {
        UpgradeOverview overview = overviews.overview();
        assertThat(overview.shared().comesFirst()).isTrue();
        assertThat(overview.behind()).extracting(row -> row.name().value()).contains("orders-api", "quotes-api");
        assertThat(overview.behind()).filteredOn(UpgradeOverview.Row::mine).isNotEmpty();
        assertThat(new WaitingUpgrades(overviews).waiting()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("Upgrades");
            assertThat(item.title()).contains("behind their template");
        });

        signIn("grace", "ADMINISTRATOR");
        assertThat(new WaitingUpgrades(overviews).waiting()).isEmpty();
    }

    @Test
    void tellsACommitThatTheTeamsTreeChangedByFromTheOldPosition() {
        upgradeShared();
        UpgradeOverview.Position before = position();
        ChangedLine changed = makeAConflict("// Ours.");
        assertThat(position()).isNotEqualTo(before);
        catalog.write(changed.path(), old(changed.path()));
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void offersAnUpgradeAgainThatSomebodyTookBack() {
        upgradeShared();
        Map<String, byte[]> before = source().files(source().tip(), "functions/orders-api");
        assertThat(upgrade(ORDERS).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        Set<String> added = new TreeSet<>(
                source().files(source().tip(), "functions/orders-api").keySet());
        added.removeAll(before.keySet());
        source().commit(
                        new ChangeSet(before, added),
                        source().tip(),
                        CommitDetails.by("Sam Okafor", "sam@example.com", "Revert the upgrade", "", Map.of()));

        assertThat(behind(ORDERS).from()).isEqualTo("http-api 1.0.0");
        signIn("sam", "DEVELOPER");
        assertThat(upgrade(ORDERS).summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(function(source().tip())).isEqualTo(generatedNow());
    }

    private UpgradeOverview.Position position() {
        return overviews.overview().rows().stream()
                .filter(row -> row.name().value().equals("orders-api"))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private ConflictId firstConflict() {
        return behind(ORDERS).files().stream()
                .flatMap(file -> file.conflicts().stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void removeOrders() {
        CommitId tip = source().tip();
        Set<String> files = source().files(tip, "functions/orders-api").keySet();
        CommitOutcome outcome = source().commit(
                        new ChangeSet(Map.of(), files),
                        tip,
                        CommitDetails.by("Sam Okafor", "sam@example.com", "Remove orders-api", "", Map.of()));
        assertThat(outcome).isInstanceOf(CommitOutcome.Committed.class);
    }
}
