package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.PriceTable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the telemetry module.
 *
 * @param priceRegion AWS region whose list prices costs are computed with, such as eu-central-1
 * @param recordSamplesInto folder that the measured logs are written into at start, as samples; empty for none
 */
@ConfigurationProperties("slipway.telemetry")
public record TelemetrySettings(String priceRegion, String recordSamplesInto) {

    /** Refuses a region without prices. */
    public TelemetrySettings {
        if (PriceTable.shipped().price(priceRegion, Architecture.ARM64).isEmpty()) {
            throw new IllegalArgumentException("slipway.telemetry.price-region is \"" + priceRegion
                    + "\", and the price table does not have it: set a region such as eu-central-1.");
        }
    }
}
