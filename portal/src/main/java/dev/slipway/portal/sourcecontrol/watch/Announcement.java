package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Announces a move and notes it, in one transaction with what the listeners write: all of it, or a later try. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final SourceRepository repository;
    private final AnnouncedTips announced;
    private final ApplicationEventPublisher events;

    Announcement(SourceRepository repository, AnnouncedTips announced, ApplicationEventPublisher events) {
        this.repository = repository;
        this.announced = announced;
        this.events = events;
    }

    /** Announces that the main branch is at {@code tip}, unless that is known; a new catalog is not announced. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void announce(CommitId tip) {
        Optional<AnnouncedTip> last = announced.findWithLockById(AnnouncedTip.ONLY);
        if (last.isEmpty()) {
            announced.save(new AnnouncedTip(tip));
            return;
        }
        CommitId before = last.get().commit();
        if (before.equals(tip)) {
            return;
        }
        if (repository.holds(before)) {
            LOG.info("The catalog moved from {} to {}", before.abbreviated(), tip.abbreviated());
            events.publishEvent(new CatalogChanged(before, tip, repository.changedPaths(before, tip)));
        } else {
            LOG.warn("The catalog was replaced: {} is gone, and what changed until {} is not announced", before, tip);
        }
        last.get().moveTo(tip);
    }

    /** Notes a tip as announced although a listener failed for it again and again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void skipTo(CommitId tip) {
        announced.findWithLockById(AnnouncedTip.ONLY).ifPresent(last -> last.moveTo(tip));
    }
}
