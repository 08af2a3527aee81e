package dev.slipway.portal.audit;

import java.util.List;
import java.util.function.Consumer;

/** The audit for its readers, who are all that are signed in. */
public interface AuditEntries {

    /** Entries that match, newest first, at most {@code limit}, all with a number below {@code below}. */
    List<AuditEntry> matching(AuditFilter filter, long below, int limit);

    /** Hands on every entry that matches, newest first, in batches, so that a long audit fits in memory. */
    void forEach(AuditFilter filter, Consumer<AuditEntry> reader);

    /** Walks the whole chain and says which entry is the first that does not fit. */
    ChainCheck check();
}
