package dev.slipway.portal.sourcecontrol.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.slipway.portal.outbound.LoopbackHttps;
import dev.slipway.portal.outbound.OutboundRules;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitMerges.Merge;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both hosts' APIs say of a commit, in the form in which they are published, on loopback. */
class HostedMergesTest {
    private static final CommitId COMMIT = new CommitId("a".repeat(40));
    private static final String PULLS = "/api/repos/platform/functions/commits/" + COMMIT + "/pulls?per_page=100";
    private static final String PULL = "/api/repos/platform/functions/pulls/7";
    private static final String SIGNATURE = "/api/repos/platform/functions/commits/" + COMMIT;
    private static final String REQUESTS =
            "/api/projects/platform%2Ffunctions/repository/commits/" + COMMIT + "/merge_requests?per_page=100";
    private static final String MERGED =
            "[{\"number\": 7, \"merged_at\": \"2026-11-20T10:00:00Z\", \"base\": {\"ref\": \"main\"}}]";

    @TempDir
    static Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private LoopbackHttps host;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        host = LoopbackHttps.start(folder, this::answer);
        Files.writeString(folder.resolve("token"), "t0ken\n");
        Files.writeString(folder.resolve("people"), "# the host's, ours\nocto-ada ada\nLin-C lin\nslipway-bot -\n");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void namesWhoOpenedAndWhoMergedAPullRequest() {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull("lin-c", "octo-ada"));
        HostedMerges merges = merges(Mode.GITHUB_PULL_REQUEST, "people");

        assertThat(merges.of(COMMIT)).isEqualTo(new Merge.Brought(Set.of("lin", "ada"), "pull request 7"));
        merges.of(COMMIT);
        assertThat(calls).as("what was merged stays merged").containsExactly(PULLS, PULL);
    }

    @Test
    void takesThePortalsOwnAccountForNobody() {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull("slipway-bot", "octo-ada"));

        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "people").of(COMMIT))
                .isEqualTo(new Merge.Brought(Set.of("ada"), "pull request 7"));
    }

    @Test
    void knowsNobodyWhomTheFileDoesNotName() throws IOException {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull("stranger", "octo-ada"));
        HostedMerges merges = merges(Mode.GITHUB_PULL_REQUEST, "people");

        assertThat(merges.of(COMMIT))
                .isInstanceOfSatisfying(
                        Merge.Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .contains("pull request 7", "slipway.sourcecontrol.merges.people")
                                .doesNotContain("stranger"));
        Files.writeString(folder.resolve("people"), "stranger sam\nocto-ada ada\n");
        assertThat(merges.of(COMMIT)).isInstanceOf(Merge.Brought.class);
    }

    @Test
    void takesTheSameNamesWhereTheSettingsSayThatTheyAre() {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull("Lin", "ada"));

        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "same").of(COMMIT))
                .isEqualTo(new Merge.Brought(Set.of("lin", "ada"), "pull request 7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"number\": 7, \"merged_at\": null, \"base\": {\"ref\": \"main\"}}]",
                "[{\"number\": 7, \"merged_at\": \"2026-11-20T10:00:00Z\", \"base\": {\"ref\": \"topic\"}}]",
                "[{\"number\": 7}]",
                "[]",
                "{}"
            })
    void takesNoRequestThatWasNotMergedIntoMain(String pulls) {
        answers.put(PULLS, pulls);
        answers.put(SIGNATURE, "{}");

        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "same").of(COMMIT)).isInstanceOf(Merge.Unknown.class);
        assertThat(calls).doesNotContain(PULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"merged\": false, \"user\": {\"login\": \"lin\"}, \"merged_by\": {\"login\": \"ada\"}}",
                "{\"merged\": true, \"user\": {\"login\": \"lin\"}, \"merged_by\": null}",
                "{\"merged\": true, \"user\": {\"login\": \"lin\"}, \"merged_by\": {\"login\": \"queue[bot]\"}}",
                "{\"merged\": true, \"merged_by\": {\"login\": \"ada\"}}"
            })
    void takesNobodyForAHandWhomTheHostDoesNotName(String pull) {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull);

        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "same").of(COMMIT)).isInstanceOf(Merge.Unknown.class);
    }

    @Test
    void takesASignatureThatGitHubHasVerifiedForItsCommitter() {
        answers.put(PULLS, "[]");
        answers.put(SIGNATURE, signed(true, "octo-ada", "octo-ada"));

        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "people").of(COMMIT))
                .isEqualTo(new Merge.Brought(Set.of("ada"), "a signature that GitHub has verified"));
    }

    @Test
    void takesNoOtherSignature() {
        answers.put(PULLS, "[]");
        for (String commit : List.of(
                signed(false, "octo-ada", "octo-ada"),
                signed(true, "octo-ada", "lin-c"),
                signed(true, "octo-ada", "web-flow"),
                "{\"commit\": {\"verification\": {\"verified\": true}}}")) {
            answers.put(SIGNATURE, commit);
            assertThat(merges(Mode.GITHUB_PULL_REQUEST, "people").of(COMMIT)).isInstanceOf(Merge.Unknown.class);
        }
    }

    @Test
    void namesWhoOpenedAndWhoMergedAMergeRequest() {
        answers.put(REQUESTS, """
                [{"iid": 3, "state": "merged", "target_branch": "main",
                  "author": {"username": "lin-c"}, "merge_user": {"username": "octo-ada"}},
                 {"iid": 4, "state": "opened", "target_branch": "main", "author": {"username": "stranger"}}]
                """);

        assertThat(merges(Mode.GITLAB_MERGE_REQUEST, "people").of(COMMIT))
                .isEqualTo(new Merge.Brought(Set.of("lin", "ada"), "merge request 3"));
        assertThat(calls).containsExactly(REQUESTS);
    }

    @Test
    void readsTheOlderNameOfWhoMergedAndNothingWithoutIt() {
        String before = "[{\"iid\": 3, \"state\": \"merged\", \"target_branch\": \"main\", \"author\":"
                + " {\"username\": \"lin-c\"}";
        answers.put(REQUESTS, before + ", \"merged_by\": {\"username\": \"octo-ada\"}}]");
        assertThat(merges(Mode.GITLAB_MERGE_REQUEST, "people").of(COMMIT)).isInstanceOf(Merge.Brought.class);

        answers.put(REQUESTS, before + "}]");
        assertThat(merges(Mode.GITLAB_MERGE_REQUEST, "people").of(COMMIT)).isInstanceOf(Merge.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 302})
    void saysThatTheHostCouldNotBeAskedAndAsksItAgainInAMinute(int refusal) {
        answers.put(PULLS, MERGED);
        answers.put(PULL, pull("lin", "ada"));
        HostedMerges merges = merges(Mode.GITHUB_PULL_REQUEST, "same");
        status = refusal;

        assertThat(why(merges)).startsWith("The Git host could not be asked.").doesNotContain("internal detail");
        status = 200;
        assertThat(merges.of(new CommitId("b".repeat(40)))).isInstanceOf(Merge.Unknown.class);
        assertThat(calls).as("a page with many commits waits for it once").hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(merges.of(COMMIT)).isInstanceOf(Merge.Brought.class);
    }

    @Test
    void takesADeadHostForNoAnswer() {
        HostedMerges merges = merges(Mode.GITLAB_MERGE_REQUEST, "same");
        host.close();

        assertThat(why(merges)).startsWith("The Git host could not be asked.");
    }

    @Test
    void asksAgainAboutACommitThatTheHostDidNotKnow() {
        HostedMerges merges = merges(Mode.GITLAB_MERGE_REQUEST, "same");
        assertThat(why(merges)).contains("does not say");
        answers.put(
                REQUESTS,
                "[{\"iid\": 3, \"state\": \"merged\", \"target_branch\": \"main\", \"author\": {\"username\": \"lin\"},"
                        + " \"merged_by\": {\"username\": \"ada\"}}]");

        assertThat(merges.of(COMMIT)).isInstanceOf(Merge.Unknown.class);
        now = now.plus(Duration.ofMinutes(1)).plusMillis(1);
        assertThat(merges.of(COMMIT)).isInstanceOf(Merge.Brought.class);
    }

    @Test
    void asksAboutNoMoreCommitsAMinuteThanAHostTakes() {
        HostedMerges merges = merges(Mode.GITLAB_MERGE_REQUEST, "same");
        for (int i = 0; i < 160; i++) {
            merges.of(new CommitId(String.format("%040x", i)));
        }

        assertThat(calls).hasSize(150);
        assertThat(why(merges)).contains("in a minute");
    }

    @Test
    void asksNothingWhereNobodyWantsIt() {
        assertThat(merges(Mode.GITHUB_PULL_REQUEST, "").of(COMMIT)).isEqualTo(new Merge.Unknown(""));
        assertThat(merges(Mode.PUSH, "same").of(COMMIT)).isEqualTo(new Merge.Unknown(""));
        assertThat(calls).isEmpty();
        assertThatThrownBy(() -> new MergeSettings("/nowhere")).hasMessageContaining("/nowhere cannot be read");
    }

    private String why(HostedMerges merges) {
        return ((Merge.Unknown) merges.of(COMMIT)).why();
    }

    private HostedMerges merges(Mode mode, String people) {
        RemoteSettings settings = new RemoteSettings(
                "https://git.example.com/platform/functions.git",
                mode,
                "slipway",
                "file:" + folder.resolve("token"),
                "",
                "",
                "",
                host.address("/api/"),
                Duration.ofSeconds(30));
        return new HostedMerges(
                settings,
                new MergeSettings(
                        people.equals("people") ? folder.resolve("people").toString() : people),
                host.calls(OutboundRules.publicAnd(List.of("localhost"))),
                clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private static String pull(String opened, String merged) {
        return "{\"merged\": true, \"user\": {\"login\": \"" + opened + "\"}, \"merged_by\": {\"login\": \"" + merged
                + "\"}}";
    }

    private static String signed(boolean verified, String author, String committer) {
        return "{\"author\": {\"login\": \"" + author + "\"}, \"committer\": {\"login\": \"" + committer
                + "\"}, \"commit\": {\"verification\": {\"verified\": " + verified + "}}}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            calls.add(address);
            int code = status != 200 ? status : answers.containsKey(address) ? 200 : 404;
            byte[] bytes = (code == 200 ? answers.get(address) : "{\"message\": \"internal detail\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
