package dev.slipway.portal.audit;

import java.util.List;

/** Port: a place outside of the database that keeps anchors of the audit, in the order in which they were noted. */
public interface AuditAnchors {

    /** Adds an anchor; what is there stays. */
    void keep(ChainAnchor anchor);

    /**
     * All anchors, oldest first.
     *
     * @throws DamagedAnchorsException if one of them cannot be read
     */
    List<ChainAnchor> all();
}
