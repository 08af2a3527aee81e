package dev.slipway.portal.fleet;

import java.util.List;

/** Fleets of rows that a test writes down. */
public final class Fleets {
    private Fleets() {}

    /** A fleet of these rows. */
    public static Fleet of(FunctionRow... rows) {
        return new Fleet(() -> List.of(rows));
    }
}
