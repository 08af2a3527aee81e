package dev.slipway.portal.localcloud.build;

import java.util.List;

/** Says why cargo failed where the compiler found no error: a lock file that is behind, no network, a full disk. */
final class CargoFailure {
    private static final int SHOWN_LINES = 20;

    private CargoFailure() {}

    static String explain(CargoRun.Ended ended) {
        List<String> lines = ended.lines();
        if (String.join("\n", lines).contains("No space left on device")) {
            return "The disk is full: make room, or set slipway.local-cloud.cargo-target-folder to another disk.";
        }
        int start = Math.max(0, lines.size() - SHOWN_LINES);
        return "cargo ended with status " + ended.status() + ":\n"
                + String.join("\n", lines.subList(start, lines.size()));
    }
}
