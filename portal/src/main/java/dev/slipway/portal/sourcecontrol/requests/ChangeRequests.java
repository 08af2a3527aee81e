package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.RemoteSettings;

/** Port: requests on a Git host to take a branch into main. */
public interface ChangeRequests {

    /** Opens one, or finds the one that is open for this branch. */
    Opening open(Proposal proposal);

    /**
     * What is proposed.
     *
     * @param branch that is on the server already
     */
    record Proposal(BranchName branch, String title, String text) {}

    /** What came of it. */
    sealed interface Opening {
        /** It is open, at an address for people. */
        record Open(String address) implements Opening {}

        /** It is not, for a reason given as a sentence. */
        record Failed(String reason) implements Opening {}
    }

    /**
     * Those of the host that the settings name.
     *
     * @throws IllegalArgumentException if the settings have changes pushed
     */
    static ChangeRequests of(RemoteSettings settings, OutboundCalls calls) {
        OutboundAddress server = settings.server().orElseThrow();
        HostedProject project = HostedProject.of(settings, server);
        return switch (settings.mode()) {
            case GITHUB_PULL_REQUEST -> new GitHubPullRequests(project, new HostApi(calls));
            case GITLAB_MERGE_REQUEST -> new GitLabMergeRequests(project, new HostApi(calls));
            case PUSH -> throw new IllegalArgumentException("Changes are pushed, so nothing is requested.");
        };
    }
}
