package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Audit that a test reads afterwards. */
final class ManualAudit implements AuditTrail {
    final List<String> entries = new ArrayList<>();

    @Override
    public void record(String action, String subject, Map<String, String> facts) {
        entries.add(action + " " + subject + " at " + facts.get("stage"));
    }
}
