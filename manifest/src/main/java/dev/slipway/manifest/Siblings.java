package dev.slipway.manifest;

import java.util.List;

/** The fields of one mapping or the items of one list, of which some go, some stay, and between which others come. */
sealed interface Siblings permits BlockSiblings, InlineSiblings {

    /** Where the text of one of them begins and ends. */
    record Range(int start, int end) {}

    /** One that comes, in the two forms that it may be written in. */
    record Addition(List<String> lines, String inline) {}

    /**
     * Notes what changes.
     *
     * @param stays for each of them whether it stays
     * @param after for each addition the index of the one that stays and that it follows, or -1 for the first place
     * @param additions what comes, in order
     */
    void change(List<Boolean> stays, List<Integer> after, List<Addition> additions);
}
