package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.CompilerMessage;
import java.util.List;

/** How one run of cargo ended. */
sealed interface CargoRun {

    /**
     * It ended of itself.
     *
     * @param status 0 for success
     * @param errors what the compiler found
     * @param lines the last lines that it printed
     */
    record Ended(int status, List<CompilerMessage> errors, List<String> lines) implements CargoRun {

        boolean succeeded() {
            return status == 0;
        }
    }

    /** Somebody ended it. */
    record Cancelled() implements CargoRun {}

    /** It could not be started, or took too long. */
    record Failed(String reason) implements CargoRun {}
}
