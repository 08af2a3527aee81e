package dev.slipway.portal.api;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much programs may ask for.
 *
 * @param requestsPerMinute requests that one token may make in a minute; more are answered 429
 */
@ConfigurationProperties("slipway.api")
public record ApiSettings(int requestsPerMinute) {

    /** Refuses what nobody could work with. */
    public ApiSettings {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("slipway.api.requests-per-minute=" + requestsPerMinute
                    + " would answer nobody: set 1 or more, such as 600.");
        }
    }
}
