package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.FileDifference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What differs between two commits, file by file; a moved file is one removed and one added. */
final class GitDifferences {
    private final Repository repository;

    GitDifferences(Repository repository) {
        this.repository = repository;
    }

    List<FileDifference> differences(CommitId before, CommitId after, String path) {
        return Reading.of(() -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (DiffFormatter formatter = new DiffFormatter(text)) {
                formatter.setRepository(repository);
                formatter.setPathFilter(path.isEmpty() ? TreeFilter.ALL : PathFilter.create(path));
                List<FileDifference> differences = new ArrayList<>();
                for (DiffEntry entry : formatter.scan(Reading.objectId(before), Reading.objectId(after))) {
                    text.reset();
                    differences.add(difference(formatter, entry, text));
                }
                return List.copyOf(differences);
            }
        });
    }

    private static FileDifference difference(DiffFormatter formatter, DiffEntry entry, ByteArrayOutputStream text)
            throws IOException {
        boolean isText = formatter.toFileHeader(entry).getPatchType() == FileHeader.PatchType.UNIFIED;
        if (isText) {
            formatter.format(entry);
            formatter.flush();
        }
        boolean removed = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        FileDifference.Kind kind = removed
                ? FileDifference.Kind.REMOVED
                : entry.getChangeType() == DiffEntry.ChangeType.ADD
                        ? FileDifference.Kind.ADDED
                        : FileDifference.Kind.CHANGED;
        return new FileDifference(
                removed ? entry.getOldPath() : entry.getNewPath(), kind, text.toString(StandardCharsets.UTF_8));
    }
}
