package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.FunctionBuilds;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Builds that were started by hand: the last one of each function. */
@Component
@Profile("local")
class BuildRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BuildRuns.class);

    private final Map<FunctionName, BuildRun> last = new ConcurrentHashMap<>();
    private final FunctionBuilds builds;
    private final SourceRepository repository;
    private final TipBuilds tipBuilds;

    BuildRuns(FunctionBuilds builds, SourceRepository repository, TipBuilds tipBuilds) {
        this.builds = builds;
        this.repository = repository;
        this.tipBuilds = tipBuilds;
    }

    /** Builds the newest commit; a build of the function that is under way is given instead of a second one. */
    synchronized BuildRun start(FunctionName function) {
        BuildRun before = last.get(function);
        if (before != null && before.outcome().isEmpty()) {
            return before;
        }
        BuildRun run = new BuildRun(repository.tip());
        last.put(function, run);
        Thread.ofVirtual().name("build-" + function).start(() -> build(function, run));
        return run;
    }

    Optional<BuildRun> last(FunctionName function) {
        return Optional.ofNullable(last.get(function));
    }

    void cancel(FunctionName function) {
        last(function).ifPresent(run -> run.cancellation().cancel());
    }

    private void build(FunctionName function, BuildRun run) {
        CommitId commit = run.commit();
        BuildOutcome outcome;
        try {
            outcome = builds.build(function, commit, run.log(), run.cancellation());
            if (outcome instanceof BuildOutcome.Built built) {
                tipBuilds.keep(function, commit, built.artefact());
            }
        } catch (RuntimeException e) {
            LOG.error("The build of {} at {} failed; the page says so.", function, commit, e);
            outcome = new BuildOutcome.Failed("The build failed unexpectedly: the portal's log says why.");
        }
        run.end(outcome);
    }

    @PreDestroy
    void cancelAll() {
        last.values().forEach(run -> run.cancellation().cancel());
    }
}
