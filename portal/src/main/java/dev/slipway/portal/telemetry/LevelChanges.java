package dev.slipway.portal.telemetry;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;

/** Lasting changes of functions' medians. */
public interface LevelChanges {

    /** The longest reason of an acknowledgement. */
    int LONGEST_REASON = 1_000;

    /** Those of a function in an environment of a series, newest first. */
    List<LevelChange> of(FunctionName function, EnvironmentName environment, Series series);

    /** Those that wait for the signed-in person's teams, newest first. */
    List<LevelChange> waiting();

    /**
     * Says why nothing has to be done about one; the audit keeps it. Without effect on one that is acknowledged already.
     *
     * @throws IllegalArgumentException if there is no such change, or the reason is empty or too long
     * @throws org.springframework.security.access.AccessDeniedException if the person is no developer of the function's
     *     team
     */
    void acknowledge(long id, String reason);
}
