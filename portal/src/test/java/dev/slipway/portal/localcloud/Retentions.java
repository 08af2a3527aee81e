package dev.slipway.portal.localcloud;

import java.time.Duration;

/** Retentions that tests use. */
public final class Retentions {

    private Retentions() {}

    /** A month of logs and artefacts, a quarter of runs' logs, and so many of a function's newest releases. */
    public static Retention keeping(int releases) {
        return new Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(30), releases);
    }
}
