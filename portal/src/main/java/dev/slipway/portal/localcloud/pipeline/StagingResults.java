package dev.slipway.portal.localcloud.pipeline;

import java.util.List;

/** What staging measured of a release. */
record StagingResults(List<SmokeResult> smoke, List<ColdStart> coldStarts) {

    StagingResults {
        smoke = List.copyOf(smoke);
        coldStarts = List.copyOf(coldStarts);
    }
}
