package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person had before their eyes when they decided; a decision counts only while this is still the case.
 *
 * @param function whose release it is
 * @param place where the approval waits
 * @param release what would run
 * @param evidence digest of all that was shown
 * @param newer the newer revision that was announced beside it, if one was
 */
public record Shown(
        FunctionName function, Place place, Release release, EvidenceDigest evidence, Optional<CommitId> newer) {

    /**
     * Where an approval waits.
     *
     * @param pipelineVersion version of the pipeline's definition
     * @param action the action and its execution
     * @param tokenHash hash of the wait's token
     */
    public record Place(String pipelineVersion, ApprovalAction action, String tokenHash) {}

    /** What differs now, in words; empty if nothing does. */
    public List<String> changesTo(Shown now) {
        List<String> changes = placeChangesTo(now);
        if (!evidence.equals(now.evidence)) {
            changes.add("the evidence changed");
        }
        if (now.newer.isPresent() && newer.isPresent() && !now.newer.equals(newer)) {
            changes.add("a yet newer revision waits (" + now.newer.get().abbreviated() + ")");
        }
        return changes;
    }

    /** What differs now in what an answer is sent to; empty if nothing does. */
    List<String> placeChangesTo(Shown now) {
        List<String> changes = new ArrayList<>();
        if (!release.equals(now.release)) {
            changes.add("another release waits now (" + now.release.number() + ")");
        }
        if (!place.action.equals(now.place.action) || !place.tokenHash.equals(now.place.tokenHash)) {
            changes.add("the pipeline waits in another run");
        }
        if (!place.pipelineVersion.equals(now.place.pipelineVersion)) {
            changes.add("the pipeline's definition changed");
        }
        return changes;
    }
}
