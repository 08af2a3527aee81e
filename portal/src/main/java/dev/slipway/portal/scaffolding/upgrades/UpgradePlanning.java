package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.cargo.CargoLockException;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.Resolved;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes the commit of an upgrade on a commit of main; the same commit always gives the same. */
@Component
class UpgradePlanning {
    private final SourceRepository repository;
    private final Standings standings;

    UpgradePlanning(SourceRepository repository, Standings standings) {
        this.repository = repository;
        this.standings = standings;
    }

    PlannedUpgrade of(UpgradeSubject subject, UpgradeOrder order, CommitId tip) {
        Pristine pristine = Pristine.of(repository);
        Optional<String> first = sharedFirst(subject, tip, pristine);
        if (first.isPresent()) {
            return new PlannedUpgrade.Refused(first.get());
        }
        return switch (standings.of(subject, tip, pristine)) {
            case Standing.Current current ->
                new PlannedUpgrade.Refused(
                        capital(subject.title()) + " is at " + current.version() + ": somebody upgraded it already.");
            case Standing.Unrecorded unrecorded -> new PlannedUpgrade.Refused(unrecorded.reason());
            case Standing.Blocked blocked -> new PlannedUpgrade.Refused(blocked.reason());
            case Standing.Behind behind -> behind(subject, order, tip, pristine, behind);
        };
    }

    /** Why a function has to wait for what all share, if it has to. */
    Optional<String> sharedFirst(UpgradeSubject subject, CommitId tip, Pristine pristine) {
        return switch (subject) {
            case UpgradeSubject.Shared shared -> Optional.empty();
            case UpgradeSubject.OfFunction function -> sharedFirst(tip, pristine);
        };
    }

    /** Why all functions have to wait for what they share, if they have to. */
    Optional<String> sharedFirst(CommitId tip, Pristine pristine) {
        return switch (standings.of(new UpgradeSubject.Shared(), tip, pristine)) {
            case Standing.Behind behind ->
                Optional.of("The shared crates come first: they are at "
                        + behind.versions().from() + ", and functions of these templates need "
                        + behind.versions().to() + ".");
            case Standing.Current current -> Optional.empty();
            case Standing.Unrecorded unrecorded -> olderCrates(tip);
            case Standing.Blocked blocked -> Optional.of(blocked.reason());
        };
    }

    /** Without a record the version that the crates say of themselves has to do. */
    private Optional<String> olderCrates(CommitId tip) {
        var here = SharedFiles.version(Pristine.shared(repository, tip));
        var needed = SharedFiles.version(standings.seed());
        boolean older = here.isPresent() && needed.isPresent() && here.get().compareTo(needed.get()) < 0;
        return older
                ? Optional.of("The shared crates come first: they are at " + here.get()
                        + ", functions of these templates need " + needed.get()
                        + ", and nothing is recorded of how they were. Adopt them, then upgrade them.")
                : Optional.empty();
    }

    private PlannedUpgrade behind(
            UpgradeSubject subject, UpgradeOrder order, CommitId tip, Pristine pristine, Standing.Behind behind) {
        String target = behind.versions().target();
        if (!target.equals(order.target())) {
            return new PlannedUpgrade.Refused("This portal brings " + target + " by now, and " + order.target()
                    + " was looked at: look at the upgrade again.");
        }
        return switch (behind.merge().resolve(order.byConflict())) {
            case Resolved.Unresolved open ->
                new PlannedUpgrade.Refused(
                        open.open().size() + (open.open().size() == 1 ? " conflict of " : " conflicts of ")
                                + subject.title()
                                + " are not decided; files may have changed meanwhile. Look at the upgrade again.");
            case Resolved.Complete complete -> complete(subject, tip, pristine, behind, complete.tree());
        };
    }

    private PlannedUpgrade complete(
            UpgradeSubject subject, CommitId tip, Pristine pristine, Standing.Behind behind, FileTree result) {
        Optional<String> broken = brokenManifest(subject, result);
        if (broken.isPresent()) {
            return new PlannedUpgrade.Refused(broken.get());
        }
        try {
            LockFiles locks = new LockFiles(repository);
            String lock = locks.after(subject, tip, behind, result);
            ChangeSet files = LockFiles.with(Pristine.changeSet(behind.ours().changesTo(result)), lock);
            return new PlannedUpgrade.Possible(new CatalogChange.Plan(
                    files,
                    pristine.recording(standings.recorded(subject, pristine), behind.generated()),
                    "Upgrade " + subject.title() + " to " + behind.versions().target(),
                    UpgradeWords.body(behind)));
        } catch (CargoLockException lock) {
            return new PlannedUpgrade.Refused(String.valueOf(lock.getMessage()));
        }
    }

    private static Optional<String> brokenManifest(UpgradeSubject subject, FileTree result) {
        if (subject instanceof UpgradeSubject.OfFunction function
                && Standings.manifest(function, result) instanceof Standings.Reading.Broken broken) {
            return Optional.of("After the upgrade " + broken.reason() + " Decide its conflicts differently.");
        }
        return Optional.empty();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
