package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.Changelog;
import dev.slipway.generator.upgrade.FileMerge;
import dev.slipway.generator.upgrade.MergedFile;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an upgrade's commit says of it. */
final class UpgradeWords {

    private UpgradeWords() {}

    static String body(Standing.Behind behind) {
        List<MergedFile> files = behind.merge().changed();
        String counts = "From " + behind.versions().origin() + ": "
                + count(files, file -> file.merge() instanceof FileMerge.FromTemplate) + " files from the template, "
                + count(files, file -> file.merge() instanceof FileMerge.Combined) + " merged with the team's edits, "
                + count(files, MergedFile::isInConflict) + " with conflicts that were decided.";
        String changes = changelog(behind.versions()).stream()
                .flatMap(release -> release.changes().stream())
                .map(change -> "- " + change)
                .collect(Collectors.joining("\n"));
        return changes.isEmpty() ? counts : counts + "\n\n" + changes;
    }

    static List<Changelog.Release> changelog(Standing.Versions versions) {
        return Changelog.packed().between(versions.from(), versions.to());
    }

    private static long count(List<MergedFile> files, Predicate<MergedFile> which) {
        return files.stream().filter(which).count();
    }
}
