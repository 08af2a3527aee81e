package dev.slipway.portal.telemetry.ingestion;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.TelemetrySettings;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each function its turns. The schedule stands in the database: all instances of the portal share it, each turn is
 * taken by one of them, and turns of an instance that ended are taken by another.
 */
@Component
class IngestionSchedule implements Turns, SmartLifecycle {

    /** Announcements are heard at once; this is for turns that another instance has planned. */
    private static final Duration POLLING = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration LAST_TURN = Duration.ofSeconds(15);

    private final Scheduler scheduler;
    private final Clock clock;
    private volatile boolean running;

    IngestionSchedule(DataSource database, IngestionTasks tasks, TelemetrySettings settings, Clock clock) {
        this.scheduler = Scheduler.create(database, tasks.all())
                .startTasks(tasks.recurring())
                .threads(settings.ingestion().threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(LAST_TURN)
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.ERROR, true)
                .enableImmediateExecution()
                .clock(clock::instant)
                .build();
        this.clock = clock;
    }

    /** One that has its turn at this moment looks again when that ends. */
    @Override
    public void soon(FunctionName function) {
        if (!running) {
            return;
        }
        try {
            scheduler.schedule(
                    new TaskInstance<>(IngestionTasks.READ, function.value()),
                    clock.instant(),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            // Its end finds the hour that was opened before this call.
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = true;
        scheduler.start();
    }

    @Override
    public void start() {
        // Turns begin once the portal answers, so that they do not delay its first page.
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
