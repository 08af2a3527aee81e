package dev.slipway.portal.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk along the chain from its first entry, which compares each entry with its neighbour and with what was noted of it. */
final class ChainWalk {
    private final long headNumber;
    private final String headHash;
    private final Iterator<ChainAnchor> anchors;
    private final Optional<ChainAnchor> newest;
    private @Nullable ChainAnchor next;
    private long number;
    private String hash = EntryHash.START;

    /** Begins before the first entry; anchors come in the order of their numbers. */
    ChainWalk(AuditHead head, List<ChainAnchor> anchors) {
        this.headNumber = head.number();
        this.headHash = head.hash();
        this.anchors = anchors.iterator();
        this.newest = anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.getLast());
        advance();
    }

    /** Number of the last entry that was followed; 0 at the beginning. */
    long number() {
        return number;
    }

    /** What is wrong with the entry that comes next, if anything is. */
    Optional<ChainCheck> follow(AuditRow row) {
        if (row.number() != number + 1) {
            return broken(number + 1, "The entry is missing.");
        }
        if (!row.previousHash().equals(hash)) {
            return broken(row.number(), "It is not linked to the entry before it.");
        }
        if (!row.hash().equals(row.computedHash())) {
            return broken(row.number(), "Its content was changed after it was recorded.");
        }
        number = row.number();
        hash = row.hash();
        if (number == headNumber && !hash.equals(headHash)) {
            return broken(number, "It is not the entry that was recorded as the last one.");
        }
        while (next != null && next.number() == number) {
            if (!next.hash().equals(hash)) {
                return broken(
                        number, "It is not the entry that was anchored at " + next.at() + ": the chain was rebuilt.");
            }
            advance();
        }
        return Optional.empty();
    }

    /** What the walk found once no entry follows. */
    ChainCheck end() {
        if (number < headNumber) {
            return new ChainCheck.Broken(number + 1, "The entry is missing: the end of the chain was cut off.");
        }
        if (next != null) {
            return new ChainCheck.Broken(
                    number + 1,
                    "The entry is missing: entry " + next.number() + " was anchored at " + next.at()
                            + ", and the chain ends before it.");
        }
        return new ChainCheck.Sound(number, hash, newest);
    }

    private void advance() {
        next = anchors.hasNext() ? anchors.next() : null;
    }

    private static Optional<ChainCheck> broken(long number, String reason) {
        return Optional.of(new ChainCheck.Broken(number, reason));
    }
}
