package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.PriceTable;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the telemetry module.
 *
 * @param priceRegion AWS region whose list prices costs are computed with, such as eu-central-1
 * @param recordSamplesInto folder that the measured logs are written into at start, as samples; empty for none
 * @param ingestion how logs are read
 */
@ConfigurationProperties("slipway.telemetry")
public record TelemetrySettings(String priceRegion, String recordSamplesInto, Ingestion ingestion) {

    /** Refuses a region without prices. */
    public TelemetrySettings {
        if (PriceTable.shipped().price(priceRegion, Architecture.ARM64).isEmpty()) {
            throw new IllegalArgumentException("slipway.telemetry.price-region is \"" + priceRegion
                    + "\", and the price table does not have it: set a region such as eu-central-1.");
        }
    }

    /**
     * How logs are read.
     *
     * @param threads functions that are read at the same time by this instance of the portal
     * @param interval time between two looks at the log of a function that is used
     * @param idleInterval time between two looks where the last two hours were silent
     * @param lateness how long after its end an hour is still read again, since lines may come late
     * @param backfill how far back the log of a function is read that was never read before, at most 34 days
     */
    public record Ingestion(
            int threads, Duration interval, Duration idleInterval, Duration lateness, Duration backfill) {

        /** Refuses times and numbers with which nothing would ever be read, or everything again and again. */
        public Ingestion {
            if (threads < 1 || threads > 64) {
                throw new IllegalArgumentException(
                        "slipway.telemetry.ingestion.threads is " + threads + ": give 1 to 64.");
            }
            require("interval", interval, Duration.ofSeconds(1), Duration.ofDays(1));
            require("idle-interval", idleInterval, interval, Duration.ofDays(1));
            require("lateness", lateness, Duration.ZERO, Duration.ofDays(2));
            require("backfill", backfill, Duration.ofHours(1), Duration.ofDays(34));
        }

        private static void require(String name, Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException("slipway.telemetry.ingestion." + name + " is " + value
                        + ": give a time from " + least + " to " + most + ".");
            }
        }
    }
}
