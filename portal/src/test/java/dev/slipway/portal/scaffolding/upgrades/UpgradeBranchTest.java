package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UpgradeBranchTest extends UpgradeStory {
    private static final BranchName BRANCH = new BranchName("slipway/upgrade/orders-api-" + TemplateCatalog.VERSION);

    @Autowired
    LandedBranches landed;

    private String conflicting = "";

    @BeforeEach
    void prepare() {
        upgradeShared();
        conflicting = makeAConflict("// As the team wants it.").path();
    }

    @Test
    void marksConflictsOnTheBranchAlone() {
        CommitId main = source().tip();
        CommitId recorded = pristine();

        succeeds(upgrades.takeAsBranch(ORDERS));

        CommitId branch = source().tip(BRANCH).orElseThrow();
        assertThat(text(branch, conflicting))
                .contains(
                        "<<<<<<< the team's\n",
                        "// As the team wants it.\n",
                        ">>>>>>> http-api " + TemplateCatalog.VERSION);
        assertThat(source().between(main, branch, "")).hasSize(2);
        assertThat(source().tip()).isEqualTo(main);
        assertThat(pristine()).isEqualTo(recorded);
        assertThat(behind(ORDERS).branches()).containsExactly(BRANCH);
    }

    @Test
    void takesAnotherNameWhereTheBranchIsThere() {
        succeeds(upgrades.takeAsBranch(ORDERS));
        CommitId first = source().tip(BRANCH).orElseThrow();
        succeeds(upgrades.takeAsBranch(ORDERS));

        assertThat(source().tip(BRANCH)).contains(first);
        assertThat(behind(ORDERS).branches()).containsExactly(BRANCH, new BranchName(BRANCH + "-2"));
    }

    @Test
    void recordsTheUpgradeOnceTheBranchIsInMain() {
        CommitId before = source().tip();
        succeeds(upgrades.takeAsBranch(ORDERS));
        CommitId merged = catalog.merge(BRANCH, conflicting, "// Resolved by hand.\n");
        CatalogChanged change = new CatalogChanged(before, merged, source().changedPaths(before, merged));

        landed.on(change);
        CommitId once = pristine();
        landed.on(change);

        assertThat(pristine()).isEqualTo(once);
        assertThat(function(once)).isEqualTo(generatedNow());
        assertThat(upgrades.report(ORDERS).state()).isEqualTo(new State.Current("http-api " + TemplateCatalog.VERSION));
        assertThat(text(source().tip(), conflicting)).isEqualTo("// Resolved by hand.\n");
    }
}
