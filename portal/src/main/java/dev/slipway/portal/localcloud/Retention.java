package dev.slipway.portal.localcloud;

import java.time.Duration;

/**
 * How long the local cloud keeps what it has written.
 *
 * @param logs log lines of functions, from the end of their day on
 * @param runLogs logs of pipeline runs, from the end of the run on
 * @param artefacts artefacts that nothing needs any more, from their last build on
 * @param releases how many of a function's newest releases keep their artefact, however old they are
 */
public record Retention(Duration logs, Duration runLogs, Duration artefacts, int releases) {

    public Retention {
        requireADay("logs", logs);
        requireADay("run-logs", runLogs);
        requireADay("artefacts", artefacts);
        if (releases < 1) {
            throw new IllegalArgumentException("slipway.local-cloud.retention.releases is " + releases
                    + ": give how many of a function's releases stay, at least 1.");
        }
    }

    private static void requireADay(String name, Duration duration) {
        if (duration.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("slipway.local-cloud.retention." + name + " is " + duration
                    + ": give a time of one day or more, such as 30d.");
        }
    }
}
