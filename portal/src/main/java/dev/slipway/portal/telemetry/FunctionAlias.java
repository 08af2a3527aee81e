package dev.slipway.portal.telemetry;

import java.util.Map;

/**
 * A name that points at published versions.
 *
 * @param version the number that it points at
 * @param shares of the requests that go to other versions instead, by number, each from 0 to 1; empty as a rule
 */
public record FunctionAlias(String name, String version, Map<String, Double> shares) {

    /** Copies its map. */
    public FunctionAlias {
        shares = Map.copyOf(shares);
    }
}
