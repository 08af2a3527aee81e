package dev.slipway.portal.sourcecontrol.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Merge requests of GitLab, its own and that of companies. */
final class GitLabMergeRequests implements ChangeRequests {
    private static final String ADDRESS = "web_url";

    private final HostedProject project;
    private final HostApi api;

    GitLabMergeRequests(HostedProject project, HostApi api) {
        this.project = project;
        this.api = api;
    }

    @Override
    public Opening open(Proposal proposal) {
        String requests = project.api() + "/projects/" + encoded(project.path()) + "/merge_requests";
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "PRIVATE-TOKEN",
                project.token().value());
        Optional<Opening> there = api.find(
                requests + "?state=opened&target_branch=main&source_branch="
                        + encoded(proposal.branch().value()),
                headers,
                ADDRESS);
        return there.orElseGet(() -> api.open(
                requests,
                headers,
                Map.of(
                        "title",
                        proposal.title(),
                        "description",
                        proposal.text(),
                        "source_branch",
                        proposal.branch().value(),
                        "target_branch",
                        "main",
                        "remove_source_branch",
                        true),
                ADDRESS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
