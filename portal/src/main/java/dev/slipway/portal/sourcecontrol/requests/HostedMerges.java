package dev.slipway.portal.sourcecontrol.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitMerges;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks the Git host who brought a commit into main. What it has said once stays so; that it said nothing, or did not
 * answer, holds for a minute, so that a page with many commits waits for a dead host once. See
 * docs/decisions/0044-a-merge-on-the-git-host-proves-two-people.md.
 */
@Component
class HostedMerges implements CommitMerges {
    private static final Duration FORGET_NOTHING_AFTER = Duration.ofMinutes(1);
    private static final int MOST_COMMITS = 10_000;
    private static final int MOST_QUESTIONS_A_MINUTE = 150;

    private final Optional<MergedRequests> host;
    private final HostPeople people;
    private final Clock clock;
    private final Cache<CommitId, MergedRequests.Found.By> brought =
            Caffeine.newBuilder().maximumSize(MOST_COMMITS).build();
    private final Cache<CommitId, Merge.Unknown> unknown;
    private Merge.Unknown failure = new Merge.Unknown("");
    private Instant failed = Instant.MIN;
    private Instant minute = Instant.MIN;
    private int asked;

    HostedMerges(RemoteSettings remote, MergeSettings merges, OutboundCalls calls, Clock clock) {
        this.host = merges.isOn() ? host(remote, new HostApi(calls)) : Optional.empty();
        this.people = new HostPeople(merges);
        this.clock = clock;
        this.unknown = Caffeine.newBuilder()
                .maximumSize(MOST_COMMITS)
                .expireAfterWrite(FORGET_NOTHING_AFTER)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    private static Optional<MergedRequests> host(RemoteSettings remote, HostApi api) {
        return remote.server().flatMap(server -> switch (remote.mode()) {
            case GITHUB_PULL_REQUEST -> Optional.of(new GitHubMerges(HostedProject.of(remote, server), api));
            case GITLAB_MERGE_REQUEST -> Optional.of(new GitLabMerges(HostedProject.of(remote, server), api));
            case PUSH -> Optional.empty();
        });
    }

    @Override
    public Merge of(CommitId commit) {
        if (host.isEmpty()) {
            return new Merge.Unknown("");
        }
        MergedRequests.Found.By known = brought.getIfPresent(commit);
        if (known != null) {
            return named(known);
        }
        Merge.Unknown before = unknown.getIfPresent(commit);
        return before != null ? before : ask(commit, host.get());
    }

    private synchronized Merge ask(CommitId commit, MergedRequests requests) {
        Instant now = clock.instant();
        if (now.isBefore(failed.equals(Instant.MIN) ? failed : failed.plus(FORGET_NOTHING_AFTER))) {
            return failure;
        }
        if (minute.equals(Instant.MIN) || !now.isBefore(minute.plus(FORGET_NOTHING_AFTER))) {
            minute = now;
            asked = 0;
        }
        asked++;
        if (asked > MOST_QUESTIONS_A_MINUTE) {
            return new Merge.Unknown("The Git host was asked about " + MOST_QUESTIONS_A_MINUTE
                    + " commits; it is asked about the others in a minute.");
        }
        return switch (requests.of(commit)) {
            case MergedRequests.Found.By by -> {
                brought.put(commit, by);
                yield named(by);
            }
            case MergedRequests.Found.Nobody nobody -> {
                Merge.Unknown nothing =
                        new Merge.Unknown("The Git host does not say who brought it into main by a request.");
                unknown.put(commit, nothing);
                yield nothing;
            }
            case MergedRequests.Found.Failed trouble -> {
                failed = now;
                failure = new Merge.Unknown("The Git host could not be asked. " + trouble.why());
                yield failure;
            }
        };
    }

    /** Who they are here is looked up each time, since the file of people changes. */
    private Merge named(MergedRequests.Found.By by) {
        return people.all(by.logins())
                .<Merge>map(all -> new Merge.Brought(all, by.how()))
                .orElseGet(() -> new Merge.Unknown("It came by " + by.how()
                        + ", and slipway.sourcecontrol.merges.people does not say who somebody of it is here."));
    }
}
