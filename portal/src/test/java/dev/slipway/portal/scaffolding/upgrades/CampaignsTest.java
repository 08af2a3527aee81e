package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.scaffolding.upgrades.Campaign.Progress;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CampaignsTest extends UpgradeStory {
    private static final SortedSet<FunctionName> ALL = new TreeSet<>(
            List.of(new FunctionName("orders-api"), new FunctionName("orders-intake"), new FunctionName("quotes-api")));

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignBook book;

    @Test
    void upgradesManyAndListsThoseWithConflicts() {
        upgradeShared();
        makeAConflict("// As the team wants it.");

        signIn("ada", "DEVELOPER");
        CampaignId id = campaigns.start(ALL);

        Campaign campaign = ended(id);
        assertThat(campaign.items().getFirst().progress())
                .isInstanceOfSatisfying(
                        Progress.LeftOut.class,
                        left -> assertThat(left.reason()).contains("to be decided"));
        assertThat(campaign.items().subList(1, 3))
                .allSatisfy(item -> assertThat(item.progress())
                        .isInstanceOfSatisfying(
                                Progress.Begun.class,
                                begun -> assertThat(begun.state()).isEqualTo(OperationState.SUCCEEDED)));
        assertThat(campaign.done()).isEqualTo(2);
        assertThat(campaign.leftOut()).isEqualTo(1);
        assertThat(text(source().tip(), "functions/quotes-api/function.yaml"))
                .contains("version: " + TemplateCatalog.VERSION);
        assertThat(text(source().tip(), MANIFEST)).contains("version: 1.0.0");
        assertThat(campaigns.recent()).extracting(Campaign::id).containsExactly(id);
    }

    @Test
    void leavesOutWhatWaitsForWhatAllShareAndWhatIsSomebodyElses() {
        signIn("ada", "DEVELOPER");
        Campaign waiting = ended(campaigns.start(ALL));
        assertThat(waiting.items())
                .allSatisfy(item -> assertThat(item.progress())
                        .isInstanceOfSatisfying(
                                Progress.LeftOut.class,
                                left -> assertThat(left.reason()).contains("The shared crates come first")));

        upgradeShared();
        signIn("noor", "DEVELOPER");
        Campaign foreign = ended(campaigns.start(new TreeSet<>(List.of(new FunctionName("orders-api")))));
        assertThat(foreign.items().getFirst().progress())
                .isEqualTo(new Progress.LeftOut("Only the team payments upgrades it."));
    }

    @Test
    void goesOnWithWhatHadNotBegunWhenThePortalEnded() {
        upgradeShared();
        CampaignId id = book.open(new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.DEVELOPER)), ALL);
        assertThat(campaigns.find(id))
                .hasValueSatisfying(campaign -> assertThat(campaign.isOpen()).isTrue());

        signIn("sam", "DEVELOPER");
        assertThatThrownBy(() -> campaigns.goOn(id)).isInstanceOf(AccessDeniedException.class);
        signIn("ada", "DEVELOPER");
        campaigns.goOn(id);
        campaigns.goOn(id);

        assertThat(ended(id).done()).isEqualTo(3);
    }

    @Test
    void refusesACampaignOfNothing() {
        assertThatThrownBy(() -> campaigns.start(new TreeSet<>())).hasMessageContaining("choose at least one");
    }

    private Campaign ended(CampaignId id) {
        Campaign begun = campaigns.find(id).orElseThrow();
        begun.items().forEach(item -> {
            if (item.progress() instanceof Progress.Begun operation) {
                end(operation.operation());
            }
        });
        return campaigns.find(id).orElseThrow();
    }
}
