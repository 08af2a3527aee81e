package dev.slipway.cli;

import dev.slipway.cli.UpgradedFunction.Changed;
import dev.slipway.cli.UpgradedFunction.Versions;
import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.generator.git.PristineBranch;
import dev.slipway.generator.output.FolderChange;
import dev.slipway.generator.upgrade.ConflictMarkers;
import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.FunctionUpgrade;
import dev.slipway.generator.upgrade.LockEntry;
import dev.slipway.generator.upgrade.MergedFile;
import dev.slipway.generator.upgrade.Resolved;
import dev.slipway.generator.upgrade.TreeChanges;
import dev.slipway.generator.upgrade.UpgradePlan;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestEdit;
import dev.slipway.manifest.ManifestEditor;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.SemanticVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Upgrades functions in a folder: what is merged is written there, and what was generated is remembered on the branch.
 *
 * @param catalog the folder
 * @param git the repository around it
 * @param ways what the person asked for
 */
record FolderUpgrade(CatalogFolder catalog, GitWorkFolder git, Ways ways) {

    /** What the person asked for. */
    record Ways(boolean dryRun, boolean markers, boolean commit, boolean adopt) {}

    private static final FunctionGenerator GENERATOR = new FunctionGenerator();

    UpgradedFunction of(FunctionName name) throws IOException {
        String folder = GeneratedTree.folder(name);
        if (!ways.dryRun() && !git.isClean(List.of(folder))) {
            return UpgradedFunction.without(
                    name.value(),
                    UpgradedFunction.NOT_POSSIBLE,
                    "",
                    "commit or stash what you changed in " + folder
                            + " first, so that the merge stands apart from it.");
        }
        FileTree ours = catalog.files(name);
        FileTree base = base(name, ours);
        if (base.isEmpty() && ways.adopt()) {
            return adopted(name, ours);
        }
        return switch (new FunctionUpgrade(GENERATOR).plan(name, base, ours)) {
            case UpgradePlan.UpToDate upToDate ->
                UpgradedFunction.without(
                        name.value(),
                        "upToDate",
                        upToDate.version().toString(),
                        "is up to date with " + upToDate.version() + ".");
            case UpgradePlan.NotPossible not ->
                UpgradedFunction.without(name.value(), UpgradedFunction.NOT_POSSIBLE, "", not.reason());
            case UpgradePlan.NotRecorded not ->
                UpgradedFunction.without(
                        name.value(),
                        UpgradedFunction.NOT_POSSIBLE,
                        "",
                        base.isEmpty()
                                ? "nothing is remembered of how it was generated: run slipway upgrade --adopt " + name
                                        + " to remember what is generated now."
                                : not.reason());
            case UpgradePlan.Ready ready -> upgraded(name, ours, ready);
        };
    }

    /**
     * What was generated for the version that the function's manifest names: a newer record is of an upgrade that somebody
     * undid in the folder.
     */
    private FileTree base(FunctionName name, FileTree ours) throws IOException {
        PristineBranch pristine = git.pristine();
        String folder = GeneratedTree.folder(name);
        if (!(ManifestFile.read(name, ours) instanceof ParsedManifest.Parsed parsed)) {
            return pristine.below(folder);
        }
        SemanticVersion version = parsed.manifest().template().version();
        return pristine.newest(folder, recorded -> isOf(version, name, recorded))
                .orElse(pristine.below(folder));
    }

    private static boolean isOf(SemanticVersion version, FunctionName name, FileTree recorded) {
        return ManifestFile.read(name, recorded) instanceof ParsedManifest.Parsed parsed
                && parsed.manifest().template().version().compareTo(version) <= 0;
    }

    private UpgradedFunction upgraded(FunctionName name, FileTree ours, UpgradePlan.Ready ready) throws IOException {
        List<String> changed =
                ready.merge().changed().stream().map(MergedFile::path).toList();
        List<String> conflicts =
                ready.merge().conflicted().stream().map(MergedFile::path).toList();
        List<String> notes = new ArrayList<>();
        FileTree merged = switch (ready.merge().withoutDecisions()) {
            case Resolved.Complete complete -> complete.tree();
            case Resolved.Unresolved unresolved -> {
                var marked = ConflictMarkers.of(ready.merge(), ready.to().toString());
                notes.addAll(marked.notes());
                yield marked.tree();
            }
        };
        boolean undecided = !conflicts.isEmpty();
        if (ways.dryRun()) {
            notes.add("would be brought from " + ready.from() + " to " + ready.to() + ".");
        } else if (undecided && !ways.markers()) {
            notes.add("was left as it is, because you and " + ready.to() + " changed the same lines: run again with"
                    + " --markers to decide in the files, or decide in the portal.");
        } else {
            write(name, ours, merged);
            notes.add("was brought from " + ready.from() + " to " + ready.to()
                    + (undecided ? "; decide between the markers, then commit." : "."));
            remember(name, ready.generated(), "Upgrade " + name + " to " + ready.to(), !undecided);
        }
        return new UpgradedFunction(
                name.value(),
                undecided ? "conflicts" : "upgraded",
                new Versions(ready.from().toString(), ready.to().toString()),
                new Changed(changed, conflicts),
                notes);
    }

    private UpgradedFunction adopted(FunctionName name, FileTree ours) throws IOException {
        Manifest manifest = ManifestFile.demand(name, ours);
        var spec = FunctionSpec.answersOf(manifest);
        String template = spec.template().ref().toString();
        if (!ways.dryRun()) {
            String path = ManifestFile.path(name);
            String text = ours.text(path).orElseThrow();
            FileTree with = switch (ManifestEditor.edit(
                    text, said -> said.withTemplate(spec.template().ref()))) {
                case ManifestEdit.Edited edited -> {
                    var files = new TreeMap<>(ours.files());
                    files.put(path, FileContent.of(edited.text()));
                    yield new FileTree(files);
                }
                case ManifestEdit.Refused refused -> throw new RefusedException(refused.reason());
            };
            write(name, ours, with);
            remember(name, FileTree.of(GENERATOR.generate(spec)), "Adopt " + name + " as of " + template, true);
        }
        return UpgradedFunction.without(
                name.value(),
                "adopted",
                template,
                (ways.dryRun() ? "would be" : "is") + " adopted: " + template
                        + " is its base, and what differs from it is the team's.");
    }

    private void write(FunctionName name, FileTree ours, FileTree merged) throws IOException {
        TreeChanges changes = ours.changesTo(merged);
        var written = new TreeMap<>(changes.written());
        var lock = LockEntry.following(catalog.lock(), name, ours, merged);
        written.put(GeneratedTree.LOCK_FILE, FileContent.of(lock.text()));
        new FolderChange(catalog.root()).make(new TreeChanges(written, changes.removed()));
    }

    private void remember(FunctionName name, FileTree generated, String message, boolean complete) throws IOException {
        List<String> paths = List.of(GeneratedTree.folder(name), GeneratedTree.LOCK_FILE);
        if (ways.commit() && complete && !git.isClean(paths)) {
            git.commit(paths, message);
        }
        git.pristine().record(generated, GeneratedTree.folder(name), message);
    }
}
