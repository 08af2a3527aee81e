package dev.slipway.portal.sourcecontrol.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Pull requests of GitHub, its own and that of companies. */
final class GitHubPullRequests implements ChangeRequests {
    private static final String ADDRESS = "html_url";

    private final HostedProject project;
    private final HostApi api;

    GitHubPullRequests(HostedProject project, HostApi api) {
        this.project = project;
        this.api = api;
    }

    @Override
    public Opening open(Proposal proposal) {
        String pulls = project.api() + "/repos/" + project.path() + "/pulls";
        String head = URLEncoder.encode(project.owner() + ":" + proposal.branch(), StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Accept", "application/vnd.github+json",
                "Content-Type", "application/json",
                "X-GitHub-Api-Version", "2022-11-28",
                "Authorization", "Bearer " + project.token().value());
        Optional<Opening> there = api.find(pulls + "?state=open&base=main&head=" + head, headers, ADDRESS);
        return there.orElseGet(() -> api.open(
                pulls,
                headers,
                Map.of(
                        "title",
                        proposal.title(),
                        "body",
                        proposal.text(),
                        "head",
                        proposal.branch().value(),
                        "base",
                        "main"),
                ADDRESS));
    }
}
