package dev.slipway.portal.scaffolding.ui;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Lines of a text, counted from 1, that an older text does not have. */
final class ChangedLines {
    private ChangedLines() {}

    static Set<Integer> between(String before, String after) {
        Set<Integer> changed = new TreeSet<>();
        RawText old = new RawText(before.getBytes(StandardCharsets.UTF_8));
        RawText now = new RawText(after.getBytes(StandardCharsets.UTF_8));
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now)) {
            for (int line = edit.getBeginB(); line < edit.getEndB(); line++) {
                changed.add(line + 1);
            }
        }
        return changed;
    }
}
