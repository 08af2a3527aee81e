package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces a move and notes it, in one transaction with what the listeners write: all of it, or a later try. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final SourceRepository repository;
    private final AnnouncedTips announced;
    private final ObjectProvider<CatalogFollower> followers;
    private final TransactionTemplate alone;

    Announcement(
            SourceRepository repository,
            AnnouncedTips announced,
            ObjectProvider<CatalogFollower> followers,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.announced = announced;
        this.followers = followers;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
            CatalogChanged change = new CatalogChanged(before, tip, repository.changedPaths(before, tip));
            followers.orderedStream().forEach(follower -> tell(follower, change));
        } else {
            LOG.warn("The catalog was replaced: {} is gone, and what changed until {} is not announced", before, tip);
        }
        last.get().moveTo(tip);
    }

    /** An error is a failure like others: the announcement is made again. */
    private static void tell(CatalogFollower follower, CatalogChanged change) {
        Isolated.run(() -> follower.on(change), e -> {
            throw e instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(follower.getClass().getSimpleName() + " failed", e);
        });
    }

    /**
     * Tells each follower by itself of a move for which one of them failed again and again, in a transaction of its own,
     * and notes the tip as announced whatever becomes of them.
     */
    public void tellEachAlone(CommitId tip) {
        Optional<CommitId> before = announced.findById(AnnouncedTip.ONLY).map(AnnouncedTip::commit);
        before.filter(repository::holds).ifPresent(commit -> {
            CatalogChanged change = new CatalogChanged(commit, tip, repository.changedPaths(commit, tip));
            followers
                    .orderedStream()
                    .forEach(follower -> Isolated.run(
                            () -> alone.executeWithoutResult(status -> follower.on(change)),
                            e -> LOG.error(
                                    "{} does nothing about commit {}",
                                    follower.getClass().getSimpleName(),
                                    tip,
                                    e)));
        });
        alone.executeWithoutResult(
                status -> announced.findWithLockById(AnnouncedTip.ONLY).ifPresent(last -> last.moveTo(tip)));
    }
}
