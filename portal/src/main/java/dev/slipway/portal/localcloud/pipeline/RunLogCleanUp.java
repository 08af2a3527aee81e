package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the logs of runs that ended long ago, except of those whose release an environment still runs. */
@Component
@Profile("local")
class RunLogCleanUp {
    private static final Logger LOG = LoggerFactory.getLogger(RunLogCleanUp.class);

    private final RunLogs logs;
    private final Runs runs;
    private final CurrentReleases current;
    private final LocalCloudSettings settings;
    private final Writing writing;

    RunLogCleanUp(RunLogs logs, Runs runs, CurrentReleases current, LocalCloudSettings settings, Writing writing) {
        this.logs = logs;
        this.runs = runs;
        this.current = current;
        this.settings = settings;
        this.writing = writing;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void clean() {
        Instant before = writing.now().minus(settings.retention().runLogs());
        List<RunId> old = writing.entry(
                () -> logs.all().stream().filter(id -> endedBefore(id, before)).toList());
        old.forEach(logs::remove);
        if (!old.isEmpty()) {
            LOG.info("Removed the logs of {} runs that ended before {}.", old.size(), before);
        }
    }

    /** A run that the book does not know is not judged. */
    private boolean endedBefore(RunId id, Instant before) {
        return runs.findById(id.value())
                .filter(run -> run.endedBefore(before) && !runsSomewhere(run))
                .isPresent();
    }

    private boolean runsSomewhere(Run run) {
        return run.release().isPresent()
                && current.findByPlaceFunctionName(run.function().value()).stream()
                        .anyMatch(place -> place.release().equals(run.release().get()));
    }
}
