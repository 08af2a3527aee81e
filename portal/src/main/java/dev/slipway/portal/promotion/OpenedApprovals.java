package dev.slipway.portal.promotion;

import dev.slipway.portal.security.ApproversOnly;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.SignedInOnly;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Remembers who had which evidence on screen; in memory, since a person whose page is gone opens it again. What changes, if
 * only by a digit, is other evidence.
 */
@Service
@SignedInOnly
class OpenedApprovals implements ApprovalRounds {
    /** More than anybody reads in a day; older ones are forgotten. */
    private static final int MOST = 200;

    private final Promotions promotions;
    private final CurrentPerson current;
    private final Map<String, Set<Shown>> opened = new ConcurrentHashMap<>();

    OpenedApprovals(Promotions promotions, CurrentPerson current) {
        this.promotions = promotions;
        this.current = current;
    }

    @Override
    public void opened(Shown shown) {
        mine().add(shown);
    }

    @Override
    public boolean wasOpened(Shown shown) {
        return mine().contains(shown);
    }

    @Override
    @ApproversOnly
    public List<Answered> approve(List<Shown> chosen) {
        return chosen.stream()
                .distinct()
                .map(shown -> new Answered(shown, approve(shown)))
                .toList();
    }

    private PromotionOutcome approve(Shown shown) {
        return wasOpened(shown)
                ? promotions.approve(shown, false)
                : new PromotionOutcome.Refused(List.of("You have not opened the evidence of " + shown.function() + " "
                        + shown.release().number() + ": open it first."));
    }

    private Set<Shown> mine() {
        return opened.computeIfAbsent(
                current.require().id(), person -> Collections.synchronizedSet(Collections.newSetFromMap(new Newest())));
    }

    /** Forgets the oldest where there are too many. */
    private static final class Newest extends LinkedHashMap<Shown, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
