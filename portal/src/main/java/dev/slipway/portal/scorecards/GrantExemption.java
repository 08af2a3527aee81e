package dev.slipway.portal.scorecards;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.scorecards.Exemptions.Wish;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The change that lets a function not pass a check until a day; who asks for it is its approver. */
@Component
class GrantExemption implements CatalogChange {
    static final String NAME = "grant-exemption";

    private final ScorecardStandings standings;
    private final JsonMapper json;

    GrantExemption(ScorecardStandings standings, JsonMapper json) {
        this.standings = standings;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        Exemption exemption = exemption(request);
        return "Exempt " + exemption.function() + " from " + exemption.check() + " until " + exemption.until();
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return standings
                .team(request.subject())
                .orElseThrow(() -> new IllegalArgumentException(
                        request.subject() + " has no readable manifest in the catalog: mend it first."));
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        Exemption exemption = exemption(request);
        if (!standings.mayExempt(exemption.approver(), team(request).value())) {
            return Optional.of(exemption.approver() + " is no owner of the team " + team(request)
                    + ": its owners alone exempt its functions.");
        }
        if (!(standings.rules(tip) instanceof RulesReading.Known)) {
            return Optional.of(
                    ScorecardRules.FILE + " is broken: repair it first. The page Scorecards says what is wrong.");
        }
        return added(exemption, tip).isPresent()
                ? Optional.empty()
                : Optional.of("The list exemptions of " + ScorecardRules.FILE
                        + " is written in brackets: give each its own lines first, or add this one by hand.");
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        Exemption exemption = exemption(request);
        return new Plan(
                ChangeSet.writing(
                        Map.of(ScorecardRules.FILE, added(exemption, tip).orElseThrow())),
                title(request),
                exemption.reason());
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        return List.of(new OperationLink("See its scorecard", "functions/" + request.subject() + "/scorecard"));
    }

    /** The file with the exemption in it, which must then read so; its own commit, found again, changes nothing. */
    private Optional<String> added(Exemption exemption, CommitId tip) {
        String text = standings.text(tip);
        return standings.exemptions(text).contains(exemption)
                ? Optional.of(text)
                : ExemptionEntry.addTo(text, exemption)
                        .filter(written -> standings.exemptions(written).contains(exemption));
    }

    private Exemption exemption(ChangeRequest request) {
        try {
            Wish wish = json.readValue(request.payload(), Wish.class);
            return new Exemption(
                    request.subject(),
                    wish.check(),
                    wish.reason(),
                    wish.until(),
                    request.person().id());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("This is no exemption: start it from the page.", unreadable);
        }
    }
}
