package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs operations one at a time, in the order in which they came, since each of them wants the main branch's tip. At
 * the start it takes up what an earlier process left.
 */
@Component
class OperationQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OperationQueue.class);
    private static final int SECONDS_FOR_THE_LAST_STEP = 15;

    private final OperationRun run;
    private final OperationRows operations;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("operations").factory());
    private final Set<OperationId> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    OperationQueue(OperationRun run, OperationRows operations) {
        this.run = run;
        this.operations = operations;
    }

    /** Runs an operation when its turn comes; one that waits already is not added again. */
    void add(OperationId id, String personId) {
        if (!taken.add(id)) {
            return;
        }
        try {
            worker.execute(() -> {
                // Given free first: whoever queues it anew from now on must be heard.
                taken.remove(id);
                runUnlessStopped(id, personId);
            });
        } catch (RejectedExecutionException stopped) {
            LOG.info("Operation {} came while the portal was stopping; it begins after the next start", id);
        }
    }

    private void runUnlessStopped(OperationId id, String personId) {
        try {
            run.run(id, personId, () -> !running);
        } catch (RuntimeException e) {
            LOG.error("Operation {} was left where it was and goes on after the next start", id, e);
        }
    }

    /** Takes up operations that were waiting or running when an earlier process ended, however it ended. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        operations
                .findByStateInOrderByStartedAt(Set.of(OperationState.QUEUED, OperationState.RUNNING))
                .forEach(row -> {
                    LOG.info(
                            "Operation {} ({}) goes on from where it was",
                            row.id(),
                            row.summary().title());
                    add(row.id(), row.personId());
                });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends after the step that is under way; the next start goes on from there. */
    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_FOR_THE_LAST_STEP, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
