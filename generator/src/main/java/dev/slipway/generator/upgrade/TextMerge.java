package dev.slipway.generator.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/** Merges three texts line by line, as Git does. */
final class TextMerge {

    private TextMerge() {}

    /** The merged text's passages in order, each as long as it can be; a file that a side does not have is empty. */
    static List<Passage> passages(String path, Sides sides) {
        RawText base = raw(sides.base());
        RawText ours = raw(sides.ours());
        RawText theirs = raw(sides.theirs());
        MergeResult<RawText> merged = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, base, ours, theirs);
        Assembly assembly = new Assembly(path, List.of(base, ours, theirs));
        for (MergeChunk chunk : merged) {
            assembly.add(chunk);
        }
        return assembly.finished();
    }

    private static RawText raw(Optional<FileContent> side) {
        return side.map(content -> new RawText(content.bytes())).orElse(RawText.EMPTY_TEXT);
    }

    /**
     * Passages in the making: settled lines grow together, the ranges of a conflict make one clash. Which lines of the
     * base a clash stands for is told by the untouched lines around it, of which there is at least one: the range that
     * JGit gives for it counts in lines of the other sides, and may lie outside of the base.
     */
    private static final class Assembly {
        private static final int BASE = 0;

        private final String path;
        private final List<RawText> texts;
        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder settled = new StringBuilder();
        private Optional<Integer> openClash = Optional.empty();
        private int untouchedUntil;
        private String ours = "";

        Assembly(String path, List<RawText> texts) {
            this.path = path;
            this.texts = texts;
        }

        void add(MergeChunk chunk) {
            String lines = chunk.getConflictState() == ConflictState.BASE_CONFLICTING_RANGE
                    ? ""
                    : lines(chunk.getSequenceIndex(), chunk.getBegin(), chunk.getEnd());
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> {
                    settled.append(lines);
                    if (chunk.getSequenceIndex() == BASE) {
                        giveClashItsBase(chunk.getBegin());
                        untouchedUntil = chunk.getEnd();
                    }
                }
                case FIRST_CONFLICTING_RANGE -> ours = lines;
                case BASE_CONFLICTING_RANGE -> {}
                case NEXT_CONFLICTING_RANGE -> {
                    endSettled();
                    openClash = Optional.of(passages.size());
                    passages.add(clash("", ours, lines));
                }
            }
        }

        List<Passage> finished() {
            giveClashItsBase(texts.get(BASE).size());
            endSettled();
            return passages;
        }

        private void endSettled() {
            if (!settled.isEmpty()) {
                passages.add(new Passage.Settled(settled.toString()));
                settled.setLength(0);
            }
        }

        private void giveClashItsBase(int untouchedFrom) {
            openClash.ifPresent(index -> {
                if (passages.get(index) instanceof Passage.Clash clash) {
                    passages.set(
                            index, clash(lines(BASE, untouchedUntil, untouchedFrom), clash.ours(), clash.theirs()));
                }
            });
            openClash = Optional.empty();
        }

        private Passage.Clash clash(String base, String ours, String theirs) {
            Sides sides = new Sides(
                    Optional.of(FileContent.of(base)),
                    Optional.of(FileContent.of(ours)),
                    Optional.of(FileContent.of(theirs)));
            return new Passage.Clash(ConflictId.of(path, passages.size(), sides), base, ours, theirs);
        }

        private String lines(int text, int begin, int end) {
            return texts.get(text).getString(begin, end, false);
        }
    }
}
