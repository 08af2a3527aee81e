package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Position;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Row;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.SharedLine;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Where all functions stand, for whoever asks. */
@Service
public class UpgradeOverviews {
    private final SourceRepository repository;
    private final Functions functions;
    private final Positions positions;
    private final CurrentPerson current;
    private final TeamMembership membership;

    UpgradeOverviews(
            SourceRepository repository,
            Functions functions,
            Positions positions,
            CurrentPerson current,
            TeamMembership membership) {
        this.repository = repository;
        this.functions = functions;
        this.positions = positions;
        this.current = current;
        this.membership = membership;
    }

    /** All functions, with what all share. */
    @SignedInOnly
    public UpgradeOverview overview() {
        Set<TeamName> teams = membership.teamsOf(current.require().id());
        Positions.Moment moment = positions.at(repository.tip());
        List<Row> rows = functions.all().stream()
                .filter(entry -> FunctionName.check(entry.folder()).isEmpty())
                .map(entry -> row(entry, moment, teams))
                .toList();
        return new UpgradeOverview(shared(moment.shared(), moment.sharedFirst().isPresent()), rows);
    }

    private static Row row(CatalogEntry entry, Positions.Moment moment, Set<TeamName> teams) {
        FunctionName name = new FunctionName(entry.folder());
        Position position = moment.of(name);
        return switch (entry) {
            case CatalogEntry.Readable readable ->
                new Row(
                        name,
                        readable.manifest().owner().value(),
                        teams.contains(readable.manifest().owner()),
                        position);
            case CatalogEntry.Unreadable broken -> new Row(name, "", false, position);
        };
    }

    private static SharedLine shared(Standing standing, boolean first) {
        return switch (standing) {
            case Standing.Current now ->
                new SharedLine("The shared crates are current: " + now.version() + ".", false, false);
            case Standing.Behind behind ->
                new SharedLine(
                        "The shared crates come first: " + behind.versions().from() + " → "
                                + behind.versions().to() + ", "
                                + behind.merge().changed().size() + " files change.",
                        true,
                        first);
            case Standing.Unrecorded unrecorded -> new SharedLine(unrecorded.reason(), true, first);
            case Standing.Blocked blocked -> new SharedLine(blocked.reason(), true, first);
        };
    }
}
