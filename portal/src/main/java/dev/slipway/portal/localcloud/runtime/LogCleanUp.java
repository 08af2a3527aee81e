package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes old log lines; the rollups that were made of them stay. */
@Component
@Profile("local")
class LogCleanUp {
    private static final Logger LOG = LoggerFactory.getLogger(LogCleanUp.class);

    private final LogFiles files;
    private final LocalCloudSettings settings;
    private final Clock clock;

    LogCleanUp(LogFiles files, LocalCloudSettings settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void clean() {
        LocalDate before =
                LocalDate.ofInstant(clock.instant().minus(settings.retention().logs()), ZoneOffset.UTC);
        int removed = files.removeDaysBefore(before);
        if (removed > 0) {
            LOG.info("Removed {} files of log lines from before {}.", removed, before);
        }
    }
}
