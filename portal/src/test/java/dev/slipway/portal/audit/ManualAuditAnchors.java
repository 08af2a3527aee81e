package dev.slipway.portal.audit;

import java.util.ArrayList;
import java.util.List;

/** Anchors in memory, which a test reads and clears. */
public class ManualAuditAnchors implements AuditAnchors {
    private final List<ChainAnchor> kept = new ArrayList<>();

    public void clear() {
        kept.clear();
    }

    @Override
    public void keep(ChainAnchor anchor) {
        kept.add(anchor);
    }

    @Override
    public List<ChainAnchor> all() {
        return List.copyOf(kept);
    }
}
