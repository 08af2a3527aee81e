package dev.slipway.portal.telemetry.ingestion;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.telemetry.PeriodicWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the schedule runs: a turn for each function, the plan of who has turns, and what age does to rollups. */
@Component
class IngestionTasks {

    static final String READ = "telemetry-read";
    private static final FixedDelay AFTER_A_SURPRISE = FixedDelay.of(Duration.ofMinutes(1));
    private static final FixedDelay PLANNING = FixedDelay.of(Duration.ofMinutes(1));

    private final FunctionReading reading;
    private final ReadingJournal journal;
    private final Functions functions;
    private final Clock clock;
    private final Task<Void> read;
    private final RecurringTask<Void> plan;
    private final List<RecurringTask<Void>> periodic;
    private final AtomicBoolean started = new AtomicBoolean();

    IngestionTasks(
            FunctionReading reading,
            ReadingJournal journal,
            Functions functions,
            List<PeriodicWork> periodic,
            Clock clock) {
        this.reading = reading;
        this.journal = journal;
        this.functions = functions;
        this.clock = clock;
        this.read = Tasks.custom(READ, Void.class)
                .onFailureReschedule(AFTER_A_SURPRISE)
                .onDeadExecutionRevive()
                .execute((instance, context) -> read(instance.getId(), context.getSchedulerClient()));
        this.plan = Tasks.recurring("telemetry-plan", PLANNING)
                .execute((instance, context) -> plan(context.getSchedulerClient()));
        this.periodic = periodic.stream().map(IngestionTasks::task).toList();
    }

    List<Task<?>> all() {
        return List.of(read);
    }

    List<RecurringTask<Void>> recurring() {
        return Stream.concat(Stream.of(plan), periodic.stream()).toList();
    }

    private static RecurringTask<Void> task(PeriodicWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> work.run());
    }

    private CompletionHandler<Void> read(String function, SchedulerClient schedule) {
        Instant next = reading.read(new FunctionName(function));
        return (complete, operations) -> {
            operations.reschedule(complete, next);
            // What was announced during the turn could not give the function another one: it found it busy.
            if (next.isAfter(clock.instant()) && journal.hasOpenHours(function)) {
                schedule.reschedule(new TaskInstance<>(READ, function), clock.instant());
            }
        };
    }

    /**
     * Every function of the catalog has turns, and nothing else has. The first plan of a process gives all of them one at
     * once where lines may have been written that a killed process did not live to announce.
     */
    void plan(SchedulerClient schedule) {
        Set<String> wanted = functions.all().stream()
                .filter(CatalogEntry.Readable.class::isInstance)
                .map(CatalogEntry::folder)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean catchUp = started.compareAndSet(false, true) && reading.mayHaveMissedLines();
        Instant now = clock.instant();
        List<ScheduledExecution<Object>> planned = schedule.getScheduledExecutionsForTask(READ);
        for (ScheduledExecution<Object> execution : planned) {
            String function = execution.getTaskInstance().getId();
            boolean known = wanted.remove(function);
            if (execution.isPicked()) {
                continue;
            }
            if (!known) {
                schedule.cancel(execution.getTaskInstance());
            } else if (catchUp && execution.getExecutionTime().isAfter(now)) {
                schedule.reschedule(execution.getTaskInstance(), now);
            }
        }
        wanted.forEach(function -> schedule.scheduleIfNotExists(new TaskInstance<>(READ, function), now));
    }
}
