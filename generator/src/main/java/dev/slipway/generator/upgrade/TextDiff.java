package dev.slipway.generator.upgrade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Writes what differs between two contents of a file. */
public final class TextDiff {

    private TextDiff() {}

    /**
     * The hunks of a unified diff, each with three lines around it; empty where nothing differs.
     *
     * @param before nothing for a file that is new
     * @param after nothing for a file that is removed
     */
    public static String unified(Optional<FileContent> before, Optional<FileContent> after) {
        if (before.equals(after)) {
            return "";
        }
        if (isBinary(before) || isBinary(after)) {
            return "Not text: " + size(before) + " → " + size(after) + "\n";
        }
        RawText old = raw(before);
        RawText now = raw(after);
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, old, now);
            formatter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RawText raw(Optional<FileContent> side) {
        return side.map(content -> new RawText(content.bytes())).orElse(RawText.EMPTY_TEXT);
    }

    private static boolean isBinary(Optional<FileContent> side) {
        return side.isPresent() && side.get().text().isEmpty();
    }

    private static String size(Optional<FileContent> side) {
        return side.map(FileContent::toString).orElse("no file");
    }
}
