package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.security.Person;
import java.time.Instant;
import java.util.List;

/** Port for whoever tells people what waits for production; it checks no rights, since nobody is signed in then. */
public interface WaitingReleases {

    /** Every release that waits, as the lists have it. */
    List<WaitingRelease> all();

    /** Everybody who may speak for a function, whether or not they wrote what waits. */
    List<Person> approversOf(FunctionName function);

    /**
     * A release that waits.
     *
     * @param function whose it is
     * @param release what would run
     * @param waitId what tells this wait from every other; holds no token
     * @param since when it began to wait
     * @param until when the pipeline gives up
     */
    record WaitingRelease(FunctionName function, Release release, String waitId, Instant since, Instant until) {}
}
