package dev.slipway.portal.audit;

import java.util.Map;

/** Port of the modules to the audit: who decided what, never changed afterwards. */
public interface AuditTrail {

    /**
     * Appends one entry in the current transaction, on behalf of the signed-in person or of the portal itself.
     *
     * @param action verb and object, such as {@code promotion.approved}
     * @param subject what it was done to, such as a function's name
     * @param facts what a reader will ask for later; never a secret
     */
    void record(String action, String subject, Map<String, String> facts);
}
