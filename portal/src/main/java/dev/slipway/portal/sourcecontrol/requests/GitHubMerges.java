package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.shared.CommitId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** GitHub's account: merged pull requests that hold a commit, or else its own verification of the commit's signature. */
final class GitHubMerges implements MergedRequests {
    private final HostedProject project;
    private final HostApi api;

    GitHubMerges(HostedProject project, HostApi api) {
        this.project = project;
        this.api = api;
    }

    @Override
    public Found of(CommitId commit) {
        String address = project.api() + "/repos/" + project.path() + "/commits/" + commit.value();
        return switch (ask(address + "/pulls?per_page=100")) {
            case HostApi.Said.Json(JsonNode pulls) -> {
                Set<Integer> merged = merged(pulls);
                yield merged.isEmpty() ? signed(address) : requests(merged);
            }
            case HostApi.Said.Absent absent -> new Found.Nobody();
            case HostApi.Said.Failed failed -> new Found.Failed(failed.words());
        };
    }

    private static Set<Integer> merged(JsonNode pulls) {
        Set<Integer> merged = new TreeSet<>();
        for (JsonNode pull : pulls) {
            if (pull.path("merged_at").isString()
                    && pull.path("base").path("ref").asString("").equals("main")
                    && pull.path("number").isInt()) {
                merged.add(pull.path("number").intValue());
            }
        }
        return merged;
    }

    /** All who opened or merged one of them; a program among them may have acted for anybody. */
    private Found requests(Set<Integer> numbers) {
        Set<String> people = new HashSet<>();
        for (int number : numbers) {
            switch (ask(project.api() + "/repos/" + project.path() + "/pulls/" + number)) {
                case HostApi.Said.Json(JsonNode pull)
                when pull.path("merged").asBoolean(false) -> {
                    people.add(MergedRequests.login(pull.path("user"), "login"));
                    people.add(MergedRequests.login(pull.path("merged_by"), "login"));
                }
                case HostApi.Said.Json unmerged -> people.add("");
                case HostApi.Said.Absent absent -> people.add("");
                case HostApi.Said.Failed failed -> {
                    return new Found.Failed(failed.words());
                }
            }
        }
        return people.contains("")
                ? new Found.Nobody()
                : new Found.By(
                        people,
                        numbers.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" and ", "pull request ", "")));
    }

    /** GitHub checks a signature against the keys of the committer's account; its own signature speaks for nobody. */
    private Found signed(String address) {
        return switch (ask(address)) {
            case HostApi.Said.Json(JsonNode commit) -> {
                String author = MergedRequests.login(commit.path("author"), "login");
                String committer = MergedRequests.login(commit.path("committer"), "login");
                boolean verified = commit.path("commit")
                        .path("verification")
                        .path("verified")
                        .asBoolean(false);
                yield verified && !committer.isEmpty() && !committer.equals("web-flow") && committer.equals(author)
                        ? new Found.By(Set.of(committer), "a signature that GitHub has verified")
                        : new Found.Nobody();
            }
            case HostApi.Said.Absent absent -> new Found.Nobody();
            case HostApi.Said.Failed failed -> new Found.Failed(failed.words());
        };
    }

    private HostApi.Said ask(String address) {
        return api.ask(
                address,
                Map.of(
                        "Accept", "application/vnd.github+json",
                        "X-GitHub-Api-Version", "2022-11-28",
                        "Authorization", "Bearer " + project.token().value()));
    }
}
