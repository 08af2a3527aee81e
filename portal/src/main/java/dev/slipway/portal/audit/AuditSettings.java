package dev.slipway.portal.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the audit.
 *
 * @param anchorInterval how often the end of the chain is noted outside of the database, if it has moved
 */
@ConfigurationProperties("slipway.audit")
public record AuditSettings(Duration anchorInterval) {

    /** Refuses an interval in which much could be rewritten unnoticed, or that keeps the disk busy. */
    public AuditSettings {
        if (anchorInterval.compareTo(Duration.ofSeconds(10)) < 0 || anchorInterval.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("slipway.audit.anchor-interval is " + anchorInterval.toSeconds()
                    + " seconds: set 10s to 1d, such as 15m.");
        }
    }
}
