package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a run never changes.
 *
 * @param functionName whose pipeline runs
 * @param number the n-th run of the function
 * @param commitId the revision
 * @param startKey what no two runs share, so that a commit starts a function once
 * @param startedBy sign-in name of the person who asked, if one did
 * @param queuedAt when it was asked for
 */
@Embeddable
record RunIdentity(
        String functionName,
        int number,
        String commitId,
        String startKey,
        @Nullable String startedBy,
        Instant queuedAt) {

    static RunIdentity of(RunId id, int number, RunRequest request, Instant now) {
        return new RunIdentity(
                request.function().value(),
                number,
                request.commit().value(),
                request.key(id),
                request.startedBy().orElse(null),
                now);
    }

    FunctionName function() {
        return new FunctionName(functionName);
    }

    CommitId commit() {
        return new CommitId(commitId);
    }

    Optional<String> person() {
        return Optional.ofNullable(startedBy);
    }

    /** Whether the run brings back a release that production ran before. */
    boolean isRollBack() {
        return startKey.startsWith(RunRequest.ByRollBack.KEY);
    }

    String title() {
        return "Run " + number + " of " + functionName;
    }
}
