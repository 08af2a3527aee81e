package dev.slipway.portal.sourcecontrol.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.slipway.portal.outbound.LoopbackHttps;
import dev.slipway.portal.outbound.OutboundRules;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import dev.slipway.portal.sourcecontrol.requests.ChangeRequests.Opening;
import dev.slipway.portal.sourcecontrol.requests.ChangeRequests.Proposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Both hosts' APIs in the form in which they are published, on loopback. */
class ChangeRequestsTest {
    private static final Proposal PROPOSAL =
            new Proposal(new BranchName("slipway/change/4711"), "Create orders-api", "Because.");

    @TempDir
    static Path folder;

    /** A call as it came in. */
    private record Call(String line, String authorisation, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private LoopbackHttps host;
    private String listed = "[]";
    private int status = 201;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        host = LoopbackHttps.start(folder, this::answer);
        Files.writeString(folder.resolve("token"), "t0ken\n");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void opensAPullRequestOnGitHub() {
        answer = "{\"number\": 7, \"html_url\": \"https://github.example.com/platform/functions/pull/7\"}";

        assertThat(open(Mode.GITHUB_PULL_REQUEST))
                .isEqualTo(new Opening.Open("https://github.example.com/platform/functions/pull/7"));

        assertThat(calls)
                .extracting(Call::line)
                .containsExactly(
                        "GET /api/repos/platform/functions/pulls?state=open&base=main&head=platform%3Aslipway%2Fchange%2F4711",
                        "POST /api/repos/platform/functions/pulls");
        assertThat(calls).extracting(Call::authorisation).containsOnly("Bearer t0ken");
        assertThat(json(calls.getLast().body()))
                .isEqualTo(Map.of(
                        "title",
                        "Create orders-api",
                        "body",
                        "Because.",
                        "head",
                        "slipway/change/4711",
                        "base",
                        "main"));
    }

    @Test
    void opensAMergeRequestOnGitLab() {
        answer = "{\"iid\": 3, \"web_url\": \"https://gitlab.example.com/platform/functions/-/merge_requests/3\"}";

        assertThat(open(Mode.GITLAB_MERGE_REQUEST))
                .isEqualTo(new Opening.Open("https://gitlab.example.com/platform/functions/-/merge_requests/3"));

        assertThat(calls)
                .extracting(Call::line)
                .containsExactly(
                        "GET /api/projects/platform%2Ffunctions/merge_requests?state=opened&target_branch=main"
                                + "&source_branch=slipway%2Fchange%2F4711",
                        "POST /api/projects/platform%2Ffunctions/merge_requests");
        assertThat(calls).extracting(Call::authorisation).containsOnly("t0ken");
        assertThat(json(calls.getLast().body()))
                .containsEntry("source_branch", "slipway/change/4711")
                .containsEntry("target_branch", "main")
                .containsEntry("title", "Create orders-api");
    }

    @ParameterizedTest
    @CsvSource({"GITHUB_PULL_REQUEST, html_url", "GITLAB_MERGE_REQUEST, web_url"})
    void findsTheOneThatIsOpenAlready(Mode mode, String field) {
        listed = "[{\"" + field + "\": \"https://host.example.com/7\"}]";

        assertThat(open(mode)).isEqualTo(new Opening.Open("https://host.example.com/7"));
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, slipway.sourcecontrol.remote.token",
        "403, may open requests",
        "404, slipway.sourcecontrol.remote.address",
        "422, look at the branch",
        "500, Try again",
        "302, not followed"
    })
    void saysWhatToDoAndNothingThatTheHostWrote(int refusal, String words) {
        status = refusal;
        answer = "{\"message\": \"internal detail\"}";

        for (Mode mode : List.of(Mode.GITHUB_PULL_REQUEST, Mode.GITLAB_MERGE_REQUEST)) {
            assertThat(open(mode))
                    .isInstanceOfSatisfying(
                            Opening.Failed.class,
                            failed ->
                                    assertThat(failed.reason()).contains(words).doesNotContain("internal detail"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{}",
        "no json",
        "'{\"html_url\": \"javascript:alert(1)\"}'",
        "'{\"html_url\": \"ssh://git@example.com/x\"}'",
        "'{\"html_url\": 7}'"
    })
    void takesNothingForAnAddressThatIsNone(String wrong) {
        answer = wrong;

        assertThat(open(Mode.GITHUB_PULL_REQUEST)).isInstanceOf(Opening.Failed.class);
    }

    @Test
    void findsTheApiOfTheHostByItsAddress() {
        assertThat(project("https://github.com/platform/functions.git", Mode.GITHUB_PULL_REQUEST)
                        .api())
                .isEqualTo("https://api.github.com");
        assertThat(project("https://git.example.com/platform/functions", Mode.GITHUB_PULL_REQUEST)
                        .api())
                .isEqualTo("https://git.example.com/api/v3");
        HostedProject nested =
                project("https://git.example.com/company/platform/functions.git", Mode.GITLAB_MERGE_REQUEST);
        assertThat(nested.api()).isEqualTo("https://git.example.com/api/v4");
        assertThat(nested.path()).isEqualTo("company/platform/functions");
        assertThatThrownBy(() -> project("https://git.example.com/functions.git", Mode.GITHUB_PULL_REQUEST))
                .hasMessageContaining("no project of a Git host");
    }

    private HostedProject project(String address, Mode mode) {
        RemoteSettings settings = settings(address, mode, "");
        return HostedProject.of(settings, settings.server().orElseThrow());
    }

    private Opening open(Mode mode) {
        RemoteSettings settings =
                settings("https://git.example.com/platform/functions.git", mode, host.address("/api/"));
        return ChangeRequests.of(settings, host.calls(OutboundRules.publicAnd(List.of("localhost"))))
                .open(PROPOSAL);
    }

    private static RemoteSettings settings(String address, Mode mode, String api) {
        return new RemoteSettings(
                address, mode, "slipway", "file:" + folder.resolve("token"), "", "", "", api, Duration.ofSeconds(30));
    }

    private static Map<String, Object> json(String text) {
        return JsonMapper.shared().readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            String token = headers.getFirst("PRIVATE-TOKEN");
            calls.add(new Call(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    token == null ? headers.getFirst("Authorization") : token,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            boolean listing = exchange.getRequestMethod().equals("GET");
            byte[] bytes = (listing ? listed : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(listing ? 200 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
