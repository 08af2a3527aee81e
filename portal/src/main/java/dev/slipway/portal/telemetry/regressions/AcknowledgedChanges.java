package dev.slipway.portal.telemetry.regressions;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChanges;
import dev.slipway.portal.telemetry.Series;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service: shows the changes, and takes in why they need nothing done. */
@Service
class AcknowledgedChanges implements LevelChanges {

    private final StoredChanges changes;
    private final Functions functions;
    private final Who who;
    private final AuditTrail audit;
    private final Clock clock;

    AcknowledgedChanges(StoredChanges changes, Functions functions, Who who, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.functions = functions;
        this.who = who;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is signed in, and where they belong. */
    @org.springframework.stereotype.Component
    record Who(CurrentPerson person, TeamMembership membership) {}

    @Override
    @SignedInOnly
    public List<LevelChange> of(FunctionName function, EnvironmentName environment, Series series) {
        return series.sample() ? List.of() : changes.of(series.source(), function, environment);
    }

    @Override
    @SignedInOnly
    public List<LevelChange> waiting() {
        Set<TeamName> teams = who.membership().teamsOf(who.person().require().id());
        return changes.waiting().stream()
                .filter(change ->
                        owner(change.place().function()).filter(teams::contains).isPresent())
                .toList();
    }

    @Override
    @DevelopersOnly
    @Transactional
    public void acknowledge(long id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A reason has 1 to " + LONGEST_REASON + " characters, and this one has " + reason.length() + ".");
        }
        LevelChange change = changes.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no change " + id + ": reload the page."));
        Person person = who.person().require();
        requireMember(person, change);
        if (changes.acknowledge(id, person.name(), reason.strip(), clock.instant())) {
            audit.record(
                    "regression.acknowledged",
                    change.place().function().value(),
                    Map.of(
                            "metric", change.shift().metric().label(),
                            "since", change.shift().since().toString(),
                            "change",
                                    String.format(
                                            Locale.ROOT,
                                            "%+.0f %%",
                                            change.shift().share() * 100),
                            "release", change.release(),
                            "reason", reason.strip()));
        }
    }

    private void requireMember(Person person, LevelChange change) {
        Optional<TeamName> owner = owner(change.place().function());
        if (owner.isEmpty() || !who.membership().teamsOf(person.id()).contains(owner.get())) {
            throw new AccessDeniedException("Developers of the team that owns "
                    + change.place().function() + " acknowledge its regressions: ask one of them.");
        }
    }

    private Optional<TeamName> owner(FunctionName function) {
        return functions
                .findReadable(function)
                .map(CatalogEntry.Readable::manifest)
                .map(Manifest::owner);
    }
}
