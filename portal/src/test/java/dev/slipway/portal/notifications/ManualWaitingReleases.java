package dev.slipway.portal.notifications;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.WaitingReleases;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Releases that wait as a test says, with two approvers. */
class ManualWaitingReleases implements WaitingReleases {
    private final List<WaitingRelease> waiting = new ArrayList<>();

    void clear() {
        waiting.clear();
    }

    void waits(String wait, Instant since) {
        waits(wait, since, PendingApproval.USUAL_PATIENCE);
    }

    void waits(String wait, Instant since, Duration patience) {
        waiting.add(new WaitingRelease(new FunctionName("orders-api"), release(18), wait, since, since.plus(patience)));
    }

    static Release release(int number) {
        return new Release(
                new ReleaseNumber(number),
                new CommitId(String.format("%040x", 0xa81f2c0L + number)),
                new ArtefactDigest(String.format("%064x", number)));
    }

    @Override
    public List<WaitingRelease> all() {
        return List.copyOf(waiting);
    }

    @Override
    public List<Person> approversOf(FunctionName function) {
        return List.of(
                new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.APPROVER)),
                new Person("omar", "Omar Haddad", "omar@example.com", Set.of(Role.APPROVER)));
    }
}
