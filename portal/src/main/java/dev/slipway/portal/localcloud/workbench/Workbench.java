package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.SignedInOnly;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What a developer does with a function on this machine. Whoever is signed in may look; only developers of the function's
 * team build, invoke and enter values, else methods throw {@link AccessDeniedException}.
 */
@Service
@Profile("local")
public class Workbench {
    private static final int MOST_COLD_STARTS = 100;

    private final FunctionAccess access;
    private final BuildRuns builds;
    private final Trials trials;
    private final BenchLookup lookup;
    private final ValueEntries values;

    Workbench(FunctionAccess access, BuildRuns builds, Trials trials, BenchLookup lookup, ValueEntries values) {
        this.access = access;
        this.builds = builds;
        this.trials = trials;
        this.lookup = lookup;
        this.values = values;
    }

    /** What the page of a function begins with. */
    @SignedInOnly
    public Bench look(Manifest manifest) {
        return lookup.look(manifest, access.of(manifest.name()));
    }

    /** The last build that was started by hand since the portal runs; it may be under way. */
    @SignedInOnly
    public Optional<BuildRun> lastBuild(FunctionName function) {
        return builds.last(function);
    }

    /** Builds the newest commit in the background; a build that is under way is not started twice. */
    @DevelopersOnly
    public BuildRun build(FunctionName function) {
        access.require(function);
        return builds.start(function);
    }

    /** Ends the build that is under way. */
    @DevelopersOnly
    public void cancelBuild(FunctionName function) {
        access.require(function);
        builds.cancel(function);
    }

    /** Sends an event; the process stays warm for the next one. */
    @DevelopersOnly
    public Trial invoke(FunctionName function, Candidate candidate, String event) {
        access.require(function);
        return trials.invoke(function, candidate, event);
    }

    /**
     * Starts a candidate so many times anew, with one event each.
     *
     * @throws IllegalArgumentException if the count is not 1 to 100
     */
    @DevelopersOnly
    public Trial coldStarts(FunctionName function, Candidate candidate, String event, int count) {
        access.require(function);
        if (count < 1 || count > MOST_COLD_STARTS) {
            throw new IllegalArgumentException(
                    count + " cold starts cannot be run: ask for 1 to " + MOST_COLD_STARTS + ".");
        }
        return trials.coldStarts(function, candidate, event, count);
    }

    /** Keeps the value of a parameter or secret on this machine. */
    @DevelopersOnly
    public void enterValue(Manifest manifest, Kind kind, String name, String value) {
        access.require(manifest.name());
        values.enter(manifest, kind, name, value);
    }

    /** Forgets the value of a parameter or secret. */
    @DevelopersOnly
    public void removeValue(Manifest manifest, Kind kind, String name) {
        access.require(manifest.name());
        values.remove(manifest, kind, name);
    }
}
