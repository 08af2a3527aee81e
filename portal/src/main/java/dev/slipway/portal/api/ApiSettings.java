package dev.slipway.portal.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much programs may ask for, and for whom.
 *
 * @param requestsPerMinute requests that one token may make in a minute; more are answered 429
 * @param ownerSignedInWithin how long after its owner's last sign-in a token works: an identity provider does not tell who
 *     has left, it only signs them in no more
 */
@ConfigurationProperties("slipway.api")
public record ApiSettings(int requestsPerMinute, Duration ownerSignedInWithin) {

    /** Refuses what nobody could work with. */
    public ApiSettings {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("slipway.api.requests-per-minute=" + requestsPerMinute
                    + " would answer nobody: set 1 or more, such as 600.");
        }
        if (ownerSignedInWithin.compareTo(Duration.ofDays(1)) < 0
                || ownerSignedInWithin.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("slipway.api.owner-signed-in-within is " + ownerSignedInWithin.toHours()
                    + " hours: set 1d to 365d, such as 30d.");
        }
    }
}
