package dev.slipway.portal.audit;

import java.util.List;

/** Port: entries in the order of the chain, for modules that keep something beside it, such as the search's index. */
public interface AuditFeed {

    /** Entries with a number above this one, in order, at most {@code limit}. */
    List<AuditEntry> after(long number, int limit);

    /** The number of the newest entry; 0 where there is none. */
    long newest();
}
