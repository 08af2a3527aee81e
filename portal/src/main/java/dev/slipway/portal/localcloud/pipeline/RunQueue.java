package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.promotion.StartOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Line in which runs wait for their turn; a newer revision takes the place of those that wait before it. */
@Component
@Profile("local")
class RunQueue {
    private static final Set<RunStatus> ACTIVE =
            EnumSet.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.HELD, RunStatus.WAITING);

    /** Numbers are given out by one process at a time, since the local cloud's database belongs to one portal. */
    private final ReentrantLock numbering = new ReentrantLock();

    private final Runs runs;
    private final PipelineSignals signals;
    private final Writing writing;

    RunQueue(Runs runs, PipelineSignals signals, Writing writing) {
        this.runs = runs;
        this.signals = signals;
        this.writing = writing;
    }

    /** Queues a run unless this very commit is or was already on its way, or production is being changed already. */
    StartOutcome add(RunRequest request) {
        numbering.lock();
        try {
            StartOutcome outcome = writing.entry(() -> addUnlessThere(request));
            if (outcome instanceof StartOutcome.Started) {
                signals.changed(request.function());
            }
            return outcome;
        } finally {
            numbering.unlock();
        }
    }

    private StartOutcome addUnlessThere(RunRequest request) {
        String function = request.function().value();
        Optional<Run> same = switch (request) {
            case RunRequest.ByCommit commit ->
                runs.ofCommit(function, request.commit().value(), Limit.of(1)).stream()
                        .findFirst();
            case RunRequest.ByPerson person ->
                runs.of(function, ACTIVE).stream()
                        .filter(run -> run.identity().commit().equals(request.commit()))
                        .findFirst();
            case RunRequest.ByRollBack back ->
                runs.of(function, EnumSet.of(RunStatus.IN_PROGRESS)).stream()
                        .filter(run -> run.stage() == Stage.PRODUCTION)
                        .findFirst();
        };
        if (same.isPresent()) {
            return new StartOutcome.AlreadyRunning(same.get().id().toString());
        }
        int number = runs.newestNumber(function).orElse(0) + 1;
        if (!(request instanceof RunRequest.ByRollBack)) {
            runs.of(function, EnumSet.of(RunStatus.QUEUED)).forEach(older -> older.supersede(number, writing.now()));
        }
        List<Run> before = runs.inOrder(EnumSet.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS)).stream()
                .filter(run -> run.stage() != Stage.PRODUCTION)
                .toList();
        Run run = new Run(RunId.next(), number, request, writing.now());
        runs.save(run);
        return new StartOutcome.Started(run.id().toString(), before.size());
    }
}
