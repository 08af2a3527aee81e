package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import java.util.Optional;

/**
 * What a commit records on the branch {@code slipway/pristine}: files as they were generated.
 *
 * @param changes of that branch; none where nothing is recorded
 * @param expectedTip its tip that they were computed from, nothing where there was no such branch
 */
public record Recording(ChangeSet changes, Optional<CommitId> expectedTip) {
    private static final Recording NONE = new Recording(ChangeSet.none(), Optional.empty());

    /** Records nothing. */
    public static Recording none() {
        return NONE;
    }
}
