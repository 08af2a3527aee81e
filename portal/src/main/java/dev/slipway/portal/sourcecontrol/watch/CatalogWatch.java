package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitMade;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Notices that the main branch moved: at once after a commit of the portal, at the next look after somebody's push, and
 * at the first look after a start, whatever happened before.
 */
@Component
class CatalogWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);
    private static final int MOST_ATTEMPTS = 5;

    private final SourceRepository repository;
    private final Announcement announcement;
    private Optional<CommitId> failing = Optional.empty();
    private int attempts;

    CatalogWatch(SourceRepository repository, Announcement announcement) {
        this.repository = repository;
        this.announcement = announcement;
    }

    /** The portal itself has committed. */
    @EventListener
    void onCommit(CommitMade made) {
        look();
    }

    @Scheduled(fixedDelayString = "${slipway.sourcecontrol.look-every:2s}")
    synchronized void look() {
        SecurityContext person = SecurityContextHolder.getContext();
        // Whoever committed: what follows from it is done by the portal, as it is after a push.
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            announce(repository.tip());
        } catch (SourceUnavailableException e) {
            LOG.warn("The catalog cannot be looked at, changes are noticed later: {}", e.getMessage());
        } catch (RuntimeException e) {
            // Whoever committed has committed; the next look takes this up.
            LOG.error("Changes of the catalog cannot be noted, they are noticed later", e);
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    private void announce(CommitId tip) {
        try {
            announcement.announce(tip);
            failing = Optional.empty();
        } catch (SourceUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            attempts = failing.equals(Optional.of(tip)) ? attempts + 1 : 1;
            failing = Optional.of(tip);
            if (attempts < MOST_ATTEMPTS) {
                LOG.error("What follows from commit {} failed, attempt {}; it is tried again", tip, attempts, e);
            } else {
                LOG.error("What follows from commit {} failed {} times; each follower is told alone", tip, attempts, e);
                announcement.tellEachAlone(tip);
            }
        }
    }
}
