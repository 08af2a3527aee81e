package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.cargo.CargoLockException;
import dev.slipway.generator.upgrade.ConflictMarkers;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationContext;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationKind;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStep;
import dev.slipway.portal.changes.StepOutcome;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes an upgrade as a branch: a first commit with the files as they are generated now, a second one with the team's
 * edits merged into them, marked where they clash. Main stays as it is until somebody merges the branch.
 */
@Component
class UpgradeBranch implements OperationKind {
    static final String NAME = "upgrade-branch";

    /** Key of the trailer of the commit whose files are those that were generated; its value is the subject's key. */
    static final String GENERATED = "Slipway-Generated";

    private static final String BRANCHES = "slipway/upgrade/";
    private static final int MOST_BRANCHES = 20;

    private final SourceRepository repository;
    private final Standings standings;
    private final SubjectOwners owners;

    UpgradeBranch(SourceRepository repository, Standings standings, SubjectOwners owners) {
        this.repository = repository;
        this.standings = standings;
        this.owners = owners;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Take the upgrade of " + Upgrade.subject(request).title() + " as a branch";
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return owners.of(Upgrade.subject(request));
    }

    @Override
    public boolean administratorsToo(ChangeRequest request) {
        return Upgrade.subject(request) instanceof UpgradeSubject.Shared;
    }

    @Override
    public List<OperationStep> steps() {
        return List.of(new OperationStep("Start the branch", this::start));
    }

    private StepOutcome start(OperationContext context) {
        UpgradeSubject subject = Upgrade.subject(context.request());
        CommitId tip = repository.tip();
        return switch (standings.of(subject, tip)) {
            case Standing.Behind behind -> start(context, subject, tip, behind);
            case Standing.Current current ->
                new StepOutcome.Failed("Nothing is to be upgraded: it is at " + current.version() + ".");
            case Standing.Unrecorded unrecorded -> new StepOutcome.Failed(unrecorded.reason());
            case Standing.Blocked blocked -> new StepOutcome.Failed(blocked.reason());
        };
    }

    private StepOutcome start(OperationContext context, UpgradeSubject subject, CommitId tip, Standing.Behind behind) {
        for (int number = 1; number <= MOST_BRANCHES; number++) {
            BranchName name = name(subject, behind.versions(), number);
            Optional<CommitId> there = repository.tip(name);
            if (there.isPresent() && !isOwn(context, there.get())) {
                continue;
            }
            if (there.isEmpty()) {
                Optional<StepOutcome> failure = begin(context, name, subject, tip, behind);
                if (failure.isPresent()) {
                    return failure.get();
                }
            }
            instructions(name, behind).forEach(context::log);
            context.link(new OperationLink("Upgrades of " + subject.title(), subject.address()));
            return new StepOutcome.Done();
        }
        return new StepOutcome.Failed(
                "There are " + MOST_BRANCHES + " branches of this upgrade already: " + "merge or delete one first.");
    }

    private Optional<StepOutcome> begin(
            OperationContext context, BranchName name, UpgradeSubject subject, CommitId tip, Standing.Behind behind) {
        ConflictMarkers marked =
                ConflictMarkers.of(behind.merge(), behind.versions().target());
        List<BranchCommit> commits = List.of(
                new BranchCommit(
                        Pristine.changeSet(behind.ours().changesTo(behind.generated())),
                        details(
                                context,
                                "Generate " + subject.title() + " with "
                                        + behind.versions().target(),
                                "As the templates give it, without the team's edits, which the next commit brings back.",
                                Map.of(GENERATED, subject.key()))),
                new BranchCommit(
                        LockFiles.with(
                                Pristine.changeSet(behind.generated().changesTo(marked.tree())),
                                lock(subject, tip, behind, marked.tree())),
                        details(
                                context,
                                "Merge the team's edits of " + subject.title(),
                                String.join("\n", marked.notes()),
                                Map.of())));
        return switch (repository.startBranch(name, tip, commits)) {
            case CommitOutcome.Committed made -> Optional.empty();
            case CommitOutcome.Proposed proposed -> Optional.empty();
            case CommitOutcome.Unchanged same -> Optional.empty();
            case CommitOutcome.TipMoved moved ->
                Optional.of(new StepOutcome.Failed("The branch " + name + " was started meanwhile: try again."));
            case CommitOutcome.Unavailable unavailable -> Optional.of(new StepOutcome.Failed(unavailable.reason()));
        };
    }

    /** As it would be after the upgrade; as it is where that cannot be told, then cargo has to bring it along. */
    private String lock(UpgradeSubject subject, CommitId tip, Standing.Behind behind, FileTree marked) {
        LockFiles locks = new LockFiles(repository);
        try {
            return locks.after(subject, tip, behind, marked);
        } catch (CargoLockException unclear) {
            return locks.at(tip);
        }
    }

    private boolean isOwn(OperationContext context, CommitId branch) {
        return repository.history(branch, "", 1).stream()
                .anyMatch(
                        commit -> context.id().value().equals(commit.trailers().get(OperationId.TRAILER)));
    }

    private static CommitDetails details(
            OperationContext context, String subject, String body, Map<String, String> trailers) {
        Person person = context.request().person();
        Map<String, String> all = new TreeMap<>(trailers);
        all.put(OperationId.TRAILER, context.id().value());
        return CommitDetails.by(person.name(), person.email(), subject, body, all);
    }

    private static BranchName name(UpgradeSubject subject, Standing.Versions versions, int number) {
        return new BranchName(BRANCHES + what(subject) + "-" + versions.to() + (number == 1 ? "" : "-" + number));
    }

    private static String what(UpgradeSubject subject) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function -> function.name().value();
            case UpgradeSubject.Shared shared -> SharedFiles.CRATES;
        };
    }

    /** The branches of a subject's upgrades that nobody has merged into main yet. */
    static List<BranchName> of(SourceRepository repository, UpgradeSubject subject) {
        CommitId main = repository.tip();
        Pattern form = Pattern.compile(Pattern.quote(BRANCHES + what(subject)) + "-\\d+\\.\\d+\\.\\d+(-\\d+)?");
        return repository.branches(BRANCHES).stream()
                .filter(branch -> form.matcher(branch.value()).matches())
                .filter(branch -> repository
                        .tip(branch)
                        .filter(tip -> !repository.between(main, tip, "").isEmpty())
                        .isPresent())
                .toList();
    }

    private static List<String> instructions(BranchName name, Standing.Behind behind) {
        String marked = behind.merge().conflicted().isEmpty()
                ? "No file has a conflict."
                : behind.merge().conflicted().size() + " files have conflicts, marked with <<<<<<< and >>>>>>>.";
        return List.of(
                "Branch " + name + " is in the catalog. " + marked,
                "git fetch && git switch " + name,
                "Resolve, build and commit there; then merge it into main without squashing, and push:",
                "git switch main && git merge --no-ff " + name + " && git push",
                "Once it is in main the portal records the upgrade.");
    }
}
