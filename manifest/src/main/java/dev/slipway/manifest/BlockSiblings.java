package dev.slipway.manifest;

import java.util.List;

/**
 * Siblings that have lines of their own.
 *
 * @param source the text
 * @param patches where changes are noted
 * @param ranges one or more; each begins where its key or hyphen does
 */
record BlockSiblings(SourceText source, Patches patches, List<Range> ranges) implements Siblings {

    @Override
    public void change(List<Boolean> stays, List<Integer> after, List<Addition> additions) {
        for (int i = 0; i < ranges.size(); i++) {
            if (!stays.get(i)) {
                remove(ranges.get(i));
            }
        }
        for (int i = 0; i < additions.size(); i++) {
            String lines = String.join(source.lineBreak(), additions.get(i).lines());
            if (after.get(i) < 0) {
                patches.insert(ownLine(ranges.getFirst()), lines + source.lineBreak());
            } else {
                patches.insert(source.nextLine(ranges.get(after.get(i)).end()), lines + source.lineBreak());
            }
        }
    }

    /** Removes the lines of one of them, but not the comments that have lines of their own between these. */
    private void remove(Range range) {
        int line = ownLine(range);
        while (line < range.end()) {
            int next = source.nextLine(line);
            if (!source.text().substring(line, next).strip().startsWith("#")) {
                patches.remove(line, next);
            }
            line = next;
        }
    }

    private int ownLine(Range range) {
        int lineStart = source.lineStart(range.start());
        String before = source.text().substring(lineStart, range.start());
        // A byte-order mark may stand at the very beginning.
        if (!before.isBlank() && !before.equals("\uFEFF")) {
            throw new UneditableException("a field shares its line with something else");
        }
        return lineStart + (before.equals("\uFEFF") ? 1 : 0);
    }
}
