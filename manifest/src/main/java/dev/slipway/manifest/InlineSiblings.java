package dev.slipway.manifest;

import java.util.List;

/**
 * Siblings between brackets.
 *
 * @param source the text
 * @param patches where changes are noted
 * @param ranges none or more
 * @param opening where the opening bracket stands
 */
record InlineSiblings(SourceText source, Patches patches, List<Range> ranges, int opening) implements Siblings {

    @Override
    public void change(List<Boolean> stays, List<Integer> after, List<Addition> additions) {
        remove(stays);
        boolean hadOne = false;
        for (int i = 0; i < additions.size(); i++) {
            String addition = additions.get(i).inline();
            if (after.get(i) >= 0) {
                patches.insert(ranges.get(after.get(i)).end(), ", " + addition);
            } else if (stays.contains(true)) {
                patches.insert(ranges.get(stays.indexOf(true)).start(), addition + ", ");
            } else {
                int first = ranges.isEmpty() ? opening + 1 : ranges.getFirst().start();
                patches.insert(first, (hadOne ? ", " : "") + addition);
                hadOne = true;
            }
        }
    }

    /** Each goes with the comma before it, or with the one after it where none that stays is before it. */
    private void remove(List<Boolean> stays) {
        boolean oneStays = false;
        for (int i = 0; i < ranges.size(); i++) {
            if (stays.get(i)) {
                oneStays = true;
            } else if (oneStays) {
                patches.remove(ranges.get(i - 1).end(), ranges.get(i).end());
            } else {
                boolean isLast = i + 1 == ranges.size();
                patches.remove(
                        ranges.get(i).start(),
                        isLast ? ranges.get(i).end() : ranges.get(i + 1).start());
            }
        }
    }
}
