package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices that a branch of an upgrade was merged into main, and records what it was generated from. */
@Component
class LandedBranches implements CatalogFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LandedBranches.class);
    private static final int MOST_ATTEMPTS = 5;

    private final SourceRepository repository;
    private final Standings standings;

    LandedBranches(SourceRepository repository, Standings standings) {
        this.repository = repository;
        this.standings = standings;
    }

    @Override
    public void on(CatalogChanged changed) {
        List<CommitSummary> landed = repository.between(changed.before(), changed.after(), "").stream()
                .filter(commit -> commit.trailers().containsKey(UpgradeBranch.GENERATED))
                .toList();
        // The oldest first: of two upgrades of a function the newer one is what its next upgrade starts from.
        landed.reversed().forEach(this::record);
    }

    private void record(CommitSummary generated) {
        String key = generated.trailers().getOrDefault(UpgradeBranch.GENERATED, "");
        UpgradeSubject.of(key)
                .ifPresentOrElse(
                        subject -> record(subject, generated.id()),
                        () -> LOG.warn(
                                "Commit {} says that it generated \"{}\", which is nothing", generated.id(), key));
    }

    private void record(UpgradeSubject subject, CommitId generated) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Pristine pristine = Pristine.of(repository);
            FileTree recorded = standings.recorded(subject, pristine);
            FileTree now = standings.ours(subject, generated);
            if (version(subject, now).compareTo(version(subject, recorded)) <= 0) {
                LOG.info("What {} generated of {} is recorded already", generated, subject.key());
                return;
            }
            CommitDetails details = CommitDetails.by(
                    "Slipway",
                    "slipway@localhost",
                    "Record the upgrade of " + subject.title() + " that was merged",
                    "",
                    Map.of(Pristine.RECORDED, generated.value()));
            CommitOutcome outcome =
                    repository.commit(ChangeSet.none(), pristine.recording(recorded, now), repository.tip(), details);
            if (outcome instanceof CommitOutcome.Unchanged) {
                LOG.info("The upgrade of {} was merged as a branch and is recorded", subject.key());
                return;
            }
            LOG.warn("The upgrade of {} could not be recorded: {}", subject.key(), outcome);
        }
        throw new IllegalStateException(
                "The merged upgrade of " + subject.key() + " could not be recorded; it is tried again.");
    }

    private static SemanticVersion version(UpgradeSubject subject, FileTree files) {
        Optional<SemanticVersion> version = switch (subject) {
            case UpgradeSubject.Shared shared -> SharedFiles.version(files);
            case UpgradeSubject.OfFunction function ->
                switch (Standings.manifest(function, files)) {
                    case Standings.Reading.Sound sound ->
                        Optional.of(sound.manifest().template().version());
                    case Standings.Reading.Broken broken -> Optional.empty();
                };
        };
        return version.orElse(new SemanticVersion(0, 0, 0));
    }
}
