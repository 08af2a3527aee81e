package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.ArtefactUses;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes old artefacts that nobody needs; where one who may need them cannot say so, all of them stay. */
@Component
@Profile("local")
class ArtefactCleanUp {
    private static final Logger LOG = LoggerFactory.getLogger(ArtefactCleanUp.class);

    private final ArtefactStore store;
    private final List<ArtefactUses> uses;
    private final LocalCloudSettings settings;
    private final Clock clock;

    ArtefactCleanUp(ArtefactStore store, List<ArtefactUses> uses, LocalCloudSettings settings, Clock clock) {
        this.store = store;
        this.uses = uses;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void clean() {
        Instant before = clock.instant().minus(settings.retention().artefacts());
        Set<String> needed =
                uses.stream().flatMap(use -> use.digests().stream()).collect(Collectors.toSet());
        try {
            List<String> removed = store.removeOlder(before, needed);
            if (!removed.isEmpty()) {
                LOG.info(
                        "Removed {} artefacts that were built before {} and that nothing needs.",
                        removed.size(),
                        before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Old artefacts cannot be removed: check the data folder.", e);
        }
    }
}
