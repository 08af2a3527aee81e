package dev.slipway.portal.telemetry;

import java.util.List;
import java.util.Optional;

/**
 * What was found when somebody asked why a function is slow.
 *
 * @param release the version that was looked at
 * @param checked how many reasons were looked for
 * @param findings those that were found, the weightiest first
 * @param unknown why not everything could be asked, if so
 */
public record SlownessReport(String release, int checked, List<Slowness> findings, Optional<String> unknown) {

    /** Copies its list. */
    public SlownessReport {
        findings = List.copyOf(findings);
    }
}
