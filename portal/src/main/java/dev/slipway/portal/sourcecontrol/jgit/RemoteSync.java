package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.CatalogServer;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the copy of a catalog on a server up to date; what has moved is announced by whoever watches the copy. */
@Component
class RemoteSync implements CatalogServer {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteSync.class);

    private final OpenCatalog catalog;
    private final Clock clock;
    private volatile Optional<Instant> fetchedAt = Optional.empty();

    RemoteSync(OpenCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public Optional<String> host() {
        return catalog.transports().map(GitTransports::host);
    }

    @Override
    public Optional<Instant> fetchedAt() {
        return fetchedAt;
    }

    @Override
    public void fetch() {
        if (catalog.branches() instanceof RemoteBranches branches) {
            try {
                branches.fetch();
                fetchedAt = Optional.of(clock.instant());
            } catch (RemoteTroubleException trouble) {
                throw new SourceUnavailableException(String.valueOf(trouble.getMessage()), trouble);
            }
        }
    }

    @Scheduled(fixedDelayString = "${slipway.sourcecontrol.remote.fetch-every}")
    void keepUpToDate() {
        try {
            fetch();
        } catch (SourceUnavailableException away) {
            LOG.warn("The catalog stays as it was fetched last: {}", away.getMessage());
        }
    }
}
