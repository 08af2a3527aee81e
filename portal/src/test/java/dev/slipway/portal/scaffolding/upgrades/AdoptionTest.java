package dev.slipway.portal.scaffolding.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.AdoptionOffer;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.Recording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionTest extends UpgradeStory {

    @Test
    void guessesNothingWhereNothingIsRecorded() {
        catalog.forgetBranch(BranchName.PRISTINE);

        assertThat(unrecorded().reason()).contains("Nothing is recorded");
        assertThat(overviews.overview().behind()).isEmpty();
        assertThat(overviews.overview().stuck())
                .hasSize(overviews.overview().rows().size());
        assertThat(source().tip(BranchName.PRISTINE)).isEmpty();
    }

    @Test
    void adoptsTheFunctionAsItWasFirstCommitted() {
        catalog.forgetBranch(BranchName.PRISTINE);
        catalog.write(DOMAIN, old(DOMAIN) + "\n// Ours.\n");
        AdoptionOffer offer = offers().getFirst();
        assertThat(offer.label()).startsWith("As first committed: Start the catalog");
        assertThat(offer.consequence()).startsWith("1 file differs from the team's.");
        CommitId main = source().tip();

        succeeds(upgrades.adopt(ORDERS, offer.start()));

        assertThat(source().tip()).isEqualTo(main);
        assertThat(text(pristine(), DOMAIN)).isEqualTo(old(DOMAIN));
        assertThat(behind(ORDERS).from()).isEqualTo("http-api 1.0.0");
    }

    @Test
    void adoptsWhatIsGeneratedToday() {
        catalog.forgetBranch(BranchName.PRISTINE);
        AdoptionOffer offer = offers().getLast();
        assertThat(offer.consequence()).contains("Nothing is upgraded now");

        succeeds(upgrades.adopt(ORDERS, offer.start()));

        assertThat(function(pristine())).isEqualTo(generatedNow());
        assertThat(upgrades.report(ORDERS).state()).isEqualTo(new State.Current("http-api " + TemplateCatalog.VERSION));
        assertThat(function(source().tip()).text(DOMAIN)).contains(old(DOMAIN));
    }

    @Test
    void noticesThatTheRecordWasChangedByHandAndLetsAPersonMakeItGood() {
        tamper(ChangeSet.writing(Map.of(DOMAIN, "// not generated\n")));
        assertThat(unrecorded().reason())
                .contains("changed outside of Slipway")
                .contains("by Noor Haddad")
                .contains("adopt it again");

        succeeds(upgrades.adopt(ORDERS, offers().getFirst().start()));
        assertThat(behind(ORDERS).from()).isEqualTo("http-api 1.0.0");
        assertThat(text(pristine(), DOMAIN)).isEqualTo(old(DOMAIN));
    }

    @Test
    void makesAForeignRecordGoodThatHoldsWhatIsAdopted() {
        tamper(ChangeSet.writing(Map.of(DOMAIN, "// not generated\n")));
        tamper(ChangeSet.writing(Map.of(DOMAIN, old(DOMAIN))));
        assertThat(unrecorded().reason()).contains("changed outside of Slipway");

        succeeds(upgrades.adopt(ORDERS, offers().getFirst().start()));
        assertThat(behind(ORDERS).from()).isEqualTo("http-api 1.0.0");
        assertThat(overviews.overview().behind())
                .extracting(row -> row.name().value())
                .contains("orders-api");
    }

    @Test
    void saysThatTheRecordCannotBeRead() {
        source().commit(
                        ChangeSet.none(),
                        recording(ChangeSet.writing(Map.of(MANIFEST, "memory: ["))),
                        source().tip(),
                        details(Map.of("Slipway-Operation", "0".repeat(32))));
        assertThat(unrecorded().reason()).contains("cannot be read").contains("adopt the function again");
    }

    @Test
    void refusesToAdoptWhatIsRecorded() {
        var end = end(upgrades.adopt(ORDERS, new AdoptionStart.GeneratedNow()));
        assertThat(end.summary().state()).isEqualTo(OperationState.FAILED);
        assertThat(failure(end)).contains("recorded already");
    }

    @Test
    void refusesACommitThatTheCatalogDoesNotHold() {
        catalog.forgetBranch(BranchName.PRISTINE);
        var end = end(upgrades.adopt(ORDERS, new AdoptionStart.AsCommitted(new CommitId("0".repeat(40)))));
        assertThat(failure(end)).contains("does not hold the commit");
    }

    @Test
    void adoptsWhatAllShare() {
        catalog.forgetBranch(BranchName.PRISTINE);
        signIn("grace", "ADMINISTRATOR");
        assertThat(overviews.overview().shared().comesFirst()).isTrue();
        State.Unrecorded shared = (State.Unrecorded) upgrades.report(SHARED).state();

        succeeds(upgrades.adopt(SHARED, shared.offers().getFirst().start()));

        assertThat(behind(SHARED).from()).isEqualTo("libraries 1.0.0");
    }

    private State.Unrecorded unrecorded() {
        State state = upgrades.report(ORDERS).state();
        assertThat(state).isInstanceOf(State.Unrecorded.class);
        return (State.Unrecorded) state;
    }

    private List<AdoptionOffer> offers() {
        return unrecorded().offers();
    }

    private void tamper(ChangeSet changes) {
        source().commit(ChangeSet.none(), recording(changes), source().tip(), details(Map.of()));
    }

    private Recording recording(ChangeSet changes) {
        return new Recording(changes, source().tip(BranchName.PRISTINE));
    }

    private static CommitDetails details(Map<String, String> trailers) {
        return CommitDetails.by("Noor Haddad", "noor@example.com", "Tidy up", "", trailers);
    }
}
