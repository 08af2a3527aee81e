package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileMerge;
import dev.slipway.generator.upgrade.MergedFile;
import dev.slipway.generator.upgrade.MergedTree;
import dev.slipway.generator.upgrade.Move;
import dev.slipway.generator.upgrade.Resolved;
import dev.slipway.generator.upgrade.TextDiff;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Change;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.ChangedFile;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Conflict;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Diffs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a merge into words and diffs for a reader who has decided some of its conflicts. */
record ReportedFiles(Map<ConflictId, Decision> decisions) {

    List<ChangedFile> of(MergedTree merge) {
        return merge.changed().stream().map(this::file).toList();
    }

    private ChangedFile file(MergedFile file) {
        return new ChangedFile(
                file.path(),
                file.move().map(Move::from),
                change(file),
                new Diffs(
                        result(file),
                        TextDiff.unified(file.sides().base(), file.sides().theirs()),
                        TextDiff.unified(file.sides().base(), file.sides().ours())),
                conflicts(file));
    }

    private static Change change(MergedFile file) {
        return switch (file.merge()) {
            case FileMerge.TextConflict conflict -> Change.CONFLICT;
            case FileMerge.WholeConflict conflict -> Change.CONFLICT;
            case FileMerge.Combined combined -> Change.MERGED;
            case FileMerge.Same same -> Change.MOVED;
            case FileMerge.TeamsOwn own -> Change.MOVED;
            case FileMerge.FromTemplate template ->
                file.sides().ours().isEmpty()
                        ? Change.ADDED
                        : file.sides().theirs().isEmpty() ? Change.REMOVED : Change.UPDATED;
        };
    }

    private String result(MergedFile file) {
        return switch (new MergedTree(List.of(file)).resolve(decisions)) {
            case Resolved.Complete complete ->
                TextDiff.unified(file.sides().ours(), complete.tree().file(file.path()));
            case Resolved.Unresolved open -> "";
        };
    }

    private List<Conflict> conflicts(MergedFile file) {
        return switch (file.merge()) {
            case FileMerge.TextConflict text ->
                text.clashes().stream()
                        .map(clash -> new Conflict(
                                clash.id(), false, clash.base(), clash.ours(), clash.theirs(), decision(clash.id())))
                        .toList();
            case FileMerge.WholeConflict whole ->
                List.of(new Conflict(
                        whole.id(),
                        true,
                        words(file.sides().base()),
                        words(file.sides().ours()),
                        words(file.sides().theirs()),
                        decision(whole.id())));
            case FileMerge.Same same -> List.of();
            case FileMerge.TeamsOwn own -> List.of();
            case FileMerge.FromTemplate template -> List.of();
            case FileMerge.Combined combined -> List.of();
        };
    }

    private Optional<Decision> decision(ConflictId id) {
        return Optional.ofNullable(decisions.get(id));
    }

    private static String words(Optional<FileContent> side) {
        return side.map(content -> content.text().orElseGet(content::toString)).orElse("");
    }
}
