package dev.slipway.portal.localcloud.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Threads of the lanes: each works while there is work, and waits to be woken while there is none. */
@Component
@Profile("local")
class PipelineRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineRunner.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final StageRunner stages;
    private final PipelineSignals signals;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    PipelineRunner(StageRunner stages, PipelineSignals signals) {
        this.stages = stages;
        this.signals = signals;
    }

    @Override
    public void start() {
        running = true;
        for (Lane lane : Lane.values()) {
            Semaphore wakeups = new Semaphore(1);
            signals.wake(wakeups::release);
            threads.add(Thread.ofPlatform()
                    .name("pipeline-" + lane.name().toLowerCase(java.util.Locale.ROOT))
                    .start(() -> work(lane, wakeups)));
        }
    }

    @Override
    public void stop() {
        running = false;
        stages.close();
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(Lane lane, Semaphore wakeups) {
        while (running) {
            try {
                wakeups.tryAcquire(LOOK_AGAIN.toSeconds(), TimeUnit.SECONDS);
                wakeups.drainPermits();
                while (running && stages.advance(lane)) {
                    LOG.debug("{} took a stage", lane);
                }
            } catch (InterruptedException e) {
                return;
            } catch (ConcurrencyFailureException e) {
                LOG.debug("Somebody changed a run at the same moment; {} looks again", lane, e);
                wakeups.release();
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.error("The {} lane could not go on; it tries again within a minute", lane, e);
                }
            }
        }
    }
}
