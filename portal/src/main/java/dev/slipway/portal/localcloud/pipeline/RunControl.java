package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.SignedInOnly;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What people do with one run: look at it, stop it, have its last stage tried again. */
@Service
@Profile("local")
public class RunControl {
    private final RunDesk desk;
    private final RunLogs logs;
    private final Rights rights;

    RunControl(RunDesk desk, RunLogs logs, Rights rights) {
        this.desk = desk;
        this.logs = logs;
        this.rights = rights;
    }

    /** The run and what it found, or nothing if there is none of this identity. */
    @SignedInOnly
    public Optional<RunReport> find(RunId run) {
        return desk.report(run);
    }

    /** Whole lines of a stage's log from a byte on, to be asked again from {@link LogPage#next()}. */
    @SignedInOnly
    public LogPage log(RunId run, Stage stage, long from) {
        return logs.read(run, stage, from);
    }

    /**
     * Stops a run before production.
     *
     * @throws AccessDeniedException if the person is in no team that owns the function
     */
    @DevelopersOnly
    public RunChange stop(RunId run) {
        return change(run, desk::stop);
    }

    /**
     * Has the stage that failed run again, with what the stages before it found.
     *
     * @throws AccessDeniedException if the person is in no team that owns the function
     */
    @DevelopersOnly
    public RunChange retry(RunId run) {
        return change(run, desk::retry);
    }

    private RunChange change(RunId run, Function<RunId, RunChange> verb) {
        Optional<RunReport> report = desk.report(run);
        if (report.isEmpty()) {
            return new RunChange.Refused("There is no run " + run + ".");
        }
        rights.require(report.get().run().function());
        return verb.apply(run);
    }
}
