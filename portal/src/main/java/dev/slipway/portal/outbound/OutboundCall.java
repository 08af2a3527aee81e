package dev.slipway.portal.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * A call to be made.
 *
 * @param headers may hold secrets; they are left out of its text
 */
public record OutboundCall(String method, OutboundAddress address, Map<String, String> headers, String body) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Refuses what is no call by https. */
    public OutboundCall {
        headers = Map.copyOf(headers);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "\"" + method + "\" is no method of a call: use one of " + METHODS + ".");
        }
        if (!address.isHttps()) {
            throw new IllegalArgumentException("Calls are made by https, and " + address.host() + " is not.");
        }
    }

    /** A question. */
    public static OutboundCall get(OutboundAddress address, Map<String, String> headers) {
        return new OutboundCall("GET", address, headers, "");
    }

    /** Something to be taken. */
    public static OutboundCall post(OutboundAddress address, Map<String, String> headers, String body) {
        return new OutboundCall("POST", address, headers, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + address.host();
    }
}
