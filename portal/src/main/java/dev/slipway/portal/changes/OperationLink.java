package dev.slipway.portal.changes;

/**
 * Where to go after an operation.
 *
 * @param label what is there, such as "Open orders-api"
 * @param route address below the portal's root, without a leading slash; or one by https, of what is elsewhere
 */
public record OperationLink(String label, String route) {

    public OperationLink {
        if ((label + route).chars().anyMatch(Character::isISOControl) || route.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A link of an operation is a label and a route without a leading slash, each on one line.");
        }
    }

    /** Whether it leads out of the portal. */
    public boolean isElsewhere() {
        return route.startsWith("https://");
    }
}
