package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.FunctionUpgrade;
import dev.slipway.generator.upgrade.MergedTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.generator.upgrade.UpgradePlan;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what is recorded as generated with what this portal generates, and merges what the team has. */
@Component
class Standings {
    private static final SemanticVersion UNKNOWN = new SemanticVersion(0, 0, 0);

    private final FunctionUpgrade upgrade = new FunctionUpgrade(new FunctionGenerator());
    private final SourceRepository repository;
    private final CatalogSeed packed;
    private Optional<FileTree> seed = Optional.empty();

    Standings(SourceRepository repository, CatalogSeed packed) {
        this.repository = repository;
        this.packed = packed;
    }

    /** Where a subject stands at a commit of main. */
    Standing of(UpgradeSubject subject, CommitId tip) {
        return of(subject, tip, Pristine.of(repository));
    }

    Standing of(UpgradeSubject subject, CommitId tip, Pristine pristine) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function -> function(function, tip, pristine);
            case UpgradeSubject.Shared shared -> shared(tip, pristine);
        };
    }

    /** What is recorded of a subject; empty where nothing is. */
    FileTree recorded(UpgradeSubject subject, Pristine pristine) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function -> pristine.below(function.folder());
            case UpgradeSubject.Shared shared -> pristine.shared();
        };
    }

    /** What the team has of a subject at a commit. */
    FileTree ours(UpgradeSubject subject, CommitId commit) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function ->
                FileTree.ofBytes(repository.files(commit, "functions/" + function.name()));
            case UpgradeSubject.Shared shared -> Pristine.shared(repository, commit);
        };
    }

    /** What the portal's own seed has of what all share. */
    synchronized FileTree seed() {
        if (seed.isEmpty()) {
            seed = Optional.of(SharedFiles.of(FileTree.ofBytes(packed.files())));
        }
        return seed.get();
    }

    /** The manifest among a function's files, or a sentence that says why it cannot be read. */
    static Reading manifest(UpgradeSubject.OfFunction function, FileTree files) {
        return files.text(function.folder() + Manifest.FILE_NAME)
                .map(text -> switch (ManifestParser.parseLeniently(text)) {
                    case ParsedManifest.Parsed parsed -> (Reading) new Reading.Sound(parsed.manifest());
                    case ParsedManifest.Invalid invalid ->
                        new Reading.Broken("function.yaml of " + function.name() + " cannot be read: line "
                                + invalid.problems().getFirst() + " Repair it first.");
                })
                .orElseGet(() -> new Reading.Broken(
                        function.name() + " has no function.yaml in the catalog any more: add it first."));
    }

    /** A manifest, or why there is none. */
    sealed interface Reading {
        record Sound(Manifest manifest) implements Reading {}

        record Broken(String reason) implements Reading {}
    }

    private Standing function(UpgradeSubject.OfFunction function, CommitId tip, Pristine pristine) {
        FileTree ours = ours(function, tip);
        if (ours.isEmpty()) {
            return new Standing.Blocked("There is no function " + function.name() + " in the catalog any more.");
        }
        return switch (manifest(function, ours)) {
            case Reading.Broken broken -> new Standing.Blocked(broken.reason());
            case Reading.Sound sound -> function(function, sound.manifest(), ours, pristine);
        };
    }

    private Standing function(UpgradeSubject.OfFunction function, Manifest manifest, FileTree ours, Pristine pristine) {
        Optional<String> foreign = foreign(function, function.folder(), pristine);
        if (foreign.isPresent()) {
            return new Standing.Unrecorded(foreign.get());
        }
        FileTree base = pristine.below(
                function.folder(), manifest.template().version(), recorded -> version(function, recorded));
        return switch (upgrade.plan(function.name(), base, ours)) {
            case UpgradePlan.UpToDate upToDate ->
                new Standing.Current(upToDate.version().toString());
            case UpgradePlan.Ready ready ->
                new Standing.Behind(
                        new Standing.Versions(
                                ready.to().name(),
                                ready.from().version(),
                                ready.to().version()),
                        base,
                        ours,
                        ready.generated(),
                        ready.merge());
            case UpgradePlan.NotRecorded not -> new Standing.Unrecorded(not.reason());
            case UpgradePlan.NotPossible not -> new Standing.Blocked(not.reason());
        };
    }

    private static Optional<SemanticVersion> version(UpgradeSubject.OfFunction function, FileTree files) {
        return manifest(function, files) instanceof Reading.Sound sound
                ? Optional.of(sound.manifest().template().version())
                : Optional.empty();
    }

    private Standing shared(CommitId tip, Pristine pristine) {
        Optional<String> foreign = foreign(new UpgradeSubject.Shared(), SharedFiles.CRATES, pristine);
        if (foreign.isPresent()) {
            return new Standing.Unrecorded(foreign.get());
        }
        FileTree ours = ours(new UpgradeSubject.Shared(), tip);
        FileTree base = SharedFiles.version(ours)
                .map(here -> pristine.shared(here))
                .orElseGet(() -> recorded(new UpgradeSubject.Shared(), pristine));
        SemanticVersion to = SharedFiles.version(seed()).orElse(UNKNOWN);
        if (base.isEmpty()) {
            return new Standing.Unrecorded("Nothing is recorded of the shared crates as they were at the start: adopt "
                    + "them to record what their upgrades start from.");
        }
        SemanticVersion from = SharedFiles.version(base).orElse(UNKNOWN);
        if (from.compareTo(to) > 0) {
            return new Standing.Blocked("The shared crates are of version " + from + ", and this portal brings " + to
                    + ": upgrade the portal first.");
        }
        MergedTree merge = SharedFiles.merge(base, ours, seed());
        boolean nothingToDo =
                base.equals(seed()) || (from.equals(to) && merge.changed().isEmpty());
        return nothingToDo
                ? new Standing.Current("libraries " + to)
                : new Standing.Behind(new Standing.Versions("libraries", from, to), base, ours, seed(), merge);
    }

    private static Optional<String> foreign(UpgradeSubject subject, String folder, Pristine pristine) {
        return pristine.foreignCommit(subject, folder)
                .map(commit -> "What is recorded on slipway/pristine was changed outside of Slipway (commit "
                        + commit.id().abbreviated() + " by " + commit.authorName()
                        + "), so it is not known what was generated: adopt it again.");
    }
}
