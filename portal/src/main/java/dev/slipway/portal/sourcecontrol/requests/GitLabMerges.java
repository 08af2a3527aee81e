package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.shared.CommitId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** GitLab's account: merged merge requests that hold a commit, with who opened and who merged them. */
final class GitLabMerges implements MergedRequests {
    private final HostedProject project;
    private final HostApi api;

    GitLabMerges(HostedProject project, HostApi api) {
        this.project = project;
        this.api = api;
    }

    @Override
    public Found of(CommitId commit) {
        String address = project.api() + "/projects/" + URLEncoder.encode(project.path(), StandardCharsets.UTF_8)
                + "/repository/commits/" + commit.value() + "/merge_requests?per_page=100";
        return switch (api.ask(
                address,
                Map.of(
                        "Accept",
                        "application/json",
                        "PRIVATE-TOKEN",
                        project.token().value()))) {
            case HostApi.Said.Json(JsonNode requests) -> merged(requests);
            case HostApi.Said.Absent absent -> new Found.Nobody();
            case HostApi.Said.Failed failed -> new Found.Failed(failed.words());
        };
    }

    private static Found merged(JsonNode requests) {
        Set<String> people = new HashSet<>();
        Set<Integer> numbers = new TreeSet<>();
        for (JsonNode request : requests) {
            if (request.path("state").asString("").equals("merged")
                    && request.path("target_branch").asString("").equals("main")
                    && request.path("iid").isInt()) {
                numbers.add(request.path("iid").intValue());
                people.add(MergedRequests.login(request.path("author"), "username"));
                // The newer name of the field; older hosts know the other one alone.
                people.add(MergedRequests.login(
                        request.path("merge_user").isObject() ? request.path("merge_user") : request.path("merged_by"),
                        "username"));
            }
        }
        return numbers.isEmpty() || people.contains("")
                ? new Found.Nobody()
                : new Found.By(
                        people,
                        numbers.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" and ", "merge request ", "")));
    }
}
