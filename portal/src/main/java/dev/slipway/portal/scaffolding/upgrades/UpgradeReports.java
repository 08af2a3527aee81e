package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.AdoptionOffer;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Rights;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Computes what a reader sees of an upgrade. */
@Component
class UpgradeReports {
    private final SourceRepository repository;
    private final Standings standings;
    private final UpgradePlanning planning;
    private final Adoption adoption;
    private final Owners owners;

    /** Who owns what, and who belongs to whom. */
    @Component
    record Owners(SubjectOwners subjects, TeamMembership membership) {}

    UpgradeReports(
            SourceRepository repository,
            Standings standings,
            UpgradePlanning planning,
            Adoption adoption,
            Owners owners) {
        this.repository = repository;
        this.standings = standings;
        this.planning = planning;
        this.adoption = adoption;
        this.owners = owners;
    }

    UpgradeReport of(UpgradeSubject subject, Person reader, Map<ConflictId, Decision> decisions) {
        CommitId tip = repository.tip();
        Pristine pristine = Pristine.of(repository);
        State state = switch (standings.of(subject, tip, pristine)) {
            case Standing.Current now -> new State.Current(now.version());
            case Standing.Blocked blocked -> new State.Blocked(blocked.reason());
            case Standing.Unrecorded unrecorded -> new State.Unrecorded(unrecorded.reason(), offers(subject, tip));
            case Standing.Behind behind ->
                new State.Behind(
                        behind.versions().origin(),
                        behind.versions().target(),
                        planning.sharedFirst(subject, tip, pristine),
                        UpgradeWords.changelog(behind.versions()),
                        new ReportedFiles(decisions).of(behind.merge()),
                        UpgradeBranch.of(repository, subject));
        };
        return new UpgradeReport(subject, rights(subject, reader), state);
    }

    /** The conflicts that a subject has now. */
    Set<ConflictId> conflicts(UpgradeSubject subject) {
        return standings.of(subject, repository.tip()) instanceof Standing.Behind behind
                ? Set.copyOf(behind.merge().conflicts())
                : Set.of();
    }

    /** What tells an upgrade from one that was asked for before or after it. */
    String moment() {
        return repository.tip() + " "
                + Pristine.of(repository).tip().map(CommitId::value).orElse("");
    }

    private Rights rights(UpgradeSubject subject, Person reader) {
        boolean administrates = subject instanceof UpgradeSubject.Shared && reader.has(Role.ADMINISTRATOR);
        try {
            TeamName owner = owners.subjects().of(subject);
            boolean belongs = reader.has(Role.DEVELOPER)
                    && owners.membership().teamsOf(reader.id()).contains(owner);
            return new Rights(administrates || belongs, owner.value());
        } catch (IllegalArgumentException unknown) {
            return new Rights(administrates, "nobody");
        }
    }

    private List<AdoptionOffer> offers(UpgradeSubject subject, CommitId tip) {
        FileTree ours = standings.ours(subject, tip);
        List<AdoptionOffer> offers = new ArrayList<>();
        String folder = switch (subject) {
            case UpgradeSubject.OfFunction function -> "functions/" + function.name();
            case UpgradeSubject.Shared shared -> SharedFiles.CRATES;
        };
        List<CommitSummary> history = repository.history(tip, folder, Integer.MAX_VALUE);
        if (!history.isEmpty()) {
            CommitSummary first = history.getLast();
            offer(
                            subject,
                            new AdoptionStart.AsCommitted(first.id()),
                            tip,
                            ours,
                            "As first committed: " + first.subject() + " ("
                                    + first.id().abbreviated() + ", " + first.authorName() + ")",
                            "Right if that commit is what was generated. What the templates changed since then"
                                    + " comes with the upgrade; what the team changed since then stays.")
                    .ifPresent(offers::add);
        }
        offer(
                        subject,
                        new AdoptionStart.GeneratedNow(),
                        tip,
                        ours,
                        "As it is generated today",
                        "Nothing is upgraded now: all that differs from it counts as the team's edits, and the next"
                                + " version's changes are merged into them.")
                .ifPresent(offers::add);
        return offers;
    }

    private Optional<AdoptionOffer> offer(
            UpgradeSubject subject,
            AdoptionStart start,
            CommitId tip,
            FileTree ours,
            String label,
            String consequence) {
        return switch (adoption.files(subject, start, tip)) {
            case Adoption.Found.Nothing nothing -> Optional.empty();
            case Adoption.Found.Files files -> {
                var changes = files.tree().changesTo(ours);
                int differing = changes.written().size() + changes.removed().size();
                yield Optional.of(new AdoptionOffer(
                        start,
                        label,
                        (differing == 1 ? "1 file differs" : differing + " files differ") + " from the team's. "
                                + consequence));
            }
        };
    }
}
