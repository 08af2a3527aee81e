package dev.slipway.portal.search.index;

import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.SearchEntries;
import dev.slipway.portal.search.SearchRequest;
import dev.slipway.portal.search.SearchResult;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the index behind the first page and follows the catalog and the audit from then on: a commit replaces the groups
 * that it touches. Carries out docs/decisions/0056-the-index-lives-in-memory.md.
 */
@Component
class IndexUpkeep implements SearchEntries, CatalogFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final String FIXED = "release";
    private static final String AUDIT = "audit";

    private final SearchIndex index = new SearchIndex();
    private final SourceRepository repository;
    private final List<EntrySource> sources;
    private final FixedEntries fixed;
    private final AuditSource audit;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<CommitId> indexed = Optional.empty();
    /** Whether everything that was there at the last look is in. */
    private volatile boolean complete;

    IndexUpkeep(SourceRepository repository, List<EntrySource> sources, FixedEntries fixed, AuditSource audit) {
        this.repository = repository;
        this.sources = sources;
        this.fixed = fixed;
        this.audit = audit;
    }

    /** Reading takes long without waiting for anything, which a virtual thread would keep others from. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("search-index").start(this::catchUp);
    }

    /** What fails here, or finds another reading, is made up for by the next search, and holds no other listener up. */
    @Override
    public void on(CatalogChanged changed) {
        if (turn.tryLock()) {
            try {
                Isolated.run(
                        this::followCatalog,
                        e -> LOG.warn(
                                "The search's index did not follow to {}: the next search tries again.",
                                changed.after(),
                                e));
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public SearchResult find(SearchRequest request, Set<Role> roles) {
        return index.find(request, roles, catchUp());
    }

    /** Reads what is new, and says whether everything is in; whoever comes while another reads does not wait. */
    boolean catchUp() {
        if (turn.tryLock()) {
            try {
                Isolated.run(this::follow, e -> {
                    complete = false;
                    LOG.warn("The search's index is not complete; the next search tries again.", e);
                });
            } finally {
                turn.unlock();
            }
        }
        return complete;
    }

    private void follow() {
        followCatalog();
        followAudit();
        complete = true;
    }

    private void followCatalog() {
        CommitId tip = repository.tip();
        if (indexed.isPresent() && indexed.get().equals(tip)) {
            followWhatHasNoCommit(tip);
            return;
        }
        boolean followed = complete;
        complete = false;
        if (indexed.filter(repository::holds).isPresent()) {
            Set<String> paths = repository.changedPaths(indexed.get(), tip);
            sources.forEach(source -> source.touchedBy(paths).forEach(group -> replace(source, tip, group)));
        } else {
            index.replace(FIXED, fixed.all());
            // Documents can be found while a large catalog is still read.
            index.publish();
            sources.forEach(source -> source.groups(tip).forEach(group -> replace(source, tip, group)));
        }
        index.publish();
        indexed = Optional.of(tip);
        complete = followed;
    }

    /** A group that cannot be read has no entries until a commit touches it again; all others are found. */
    private void replace(EntrySource source, CommitId tip, String group) {
        Isolated.run(() -> index.replace(group, source.entries(tip, group)), e -> {
            SourceUnavailableException.passOn(e);
            LOG.warn("{} cannot be read, so the search does not know it", group, e);
            index.replace(group, List.of());
        });
    }

    private void followAudit() {
        List<Entry> news = audit.next();
        if (!news.isEmpty()) {
            while (!news.isEmpty()) {
                index.add(AUDIT, news);
                news = audit.next();
            }
            index.publish();
        }
    }

    private void followWhatHasNoCommit(CommitId tip) {
        boolean news = false;
        for (EntrySource source : sources) {
            for (String group : source.touchedBy(Set.of())) {
                replace(source, tip, group);
                news = true;
            }
        }
        if (news) {
            index.publish();
        }
    }

    @PreDestroy
    void close() throws IOException {
        index.close();
    }
}
