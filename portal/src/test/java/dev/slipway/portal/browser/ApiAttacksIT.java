package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as somebody meets it who wants more of it than it gives, with a token and without one. */
@Order(4)
@ExtendWith(PortalLogOnFailure.class)
class ApiAttacksIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_MUCH = 1024 * 1024 + 1;
    private static final String DRAFT = """
            {"name": "%s", "description": "%s", "trigger": {"type": "http", "method": "POST", "path": "/x"}}""";

    @RegisterExtension
    static final Visit VISIT = Visit.of("sam");

    private static PersonalToken reads;
    private static PersonalToken drafts;

    @BeforeAll
    static void makeTokens() {
        reads = PersonalToken.make(VISIT.page(), "an attacker that reads", false);
        drafts = PersonalToken.make(VISIT.page(), "an attacker that drafts", true);
    }

    /** What the contract has, no more: one operation acts, and it drafts. */
    @Test
    void eachOperationTakesTheTokensThatMayAndNoOther() {
        List<String> acting = new ArrayList<>();
        for (Operation operation : operations()) {
            HttpResponse<String> reader = operation.with(reads);
            HttpResponse<String> drafter = operation.with(drafts);

            assertThat(PersonalToken.send(operation.to()).statusCode())
                    .as("%s without a token", operation)
                    .isEqualTo(401);
            if (operation.path.startsWith("/api/v1/drafts")) {
                assertThat(reader.statusCode())
                        .as("%s with a token that reads", operation)
                        .isEqualTo(403);
                Problem.require(reader);
            } else {
                assertThat(reader.statusCode())
                        .as("%s with a token that reads", operation)
                        .isIn(200, 404);
            }
            assertThat(drafter.statusCode())
                    .as("%s with a token that drafts", operation)
                    .isIn(200, 201, 404);
            if (!operation.method.equals("GET")) {
                acting.add(operation.toString());
            }
        }

        assertThat(acting).containsExactly("POST /api/v1/drafts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost:PORT",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT/",
                "file://"
            })
    void refusesPagesOfOtherOrigins(String origin) {
        String port = String.valueOf(URI.create(SharedPortal.portal().address()).getPort());
        HttpResponse<String> asked =
                PersonalToken.send(drafts.request("/api/v1/functions").header("Origin", origin.replace("PORT", port)));
        HttpResponse<String> preflight = PersonalToken.send(PersonalToken.to("/api/v1/drafts")
                .header("Origin", origin.replace("PORT", port))
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(List.of(asked.statusCode(), preflight.statusCode())).containsOnly(403);
        Problem.require(asked);
        assertThat(List.of(asked, preflight))
                .allSatisfy(answer -> assertThat(answer.headers().map().keySet())
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control")));
    }

    /** A name that its owner makes lead to this machine after the page was loaded. */
    @Test
    void answersToItsOwnNamesAlone() throws IOException {
        assertThat(raw("GET /api/v1/functions HTTP/1.1", "Host: evil.example", authorization()))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//v1/functions",
                "//api/v1/functions",
                "/api/v1/functions;jsessionid=1",
                "/api/v1/./functions/../../../settings",
                "/api/v1/functions/%2e%2e/%2e%2e/%2e%2e/settings",
                "/api/v1/functions/..%2f..%2f..%2fsettings",
                "/api/v1/functions/%00",
                "/api/v1/functions/%0d%0aSet-Cookie:x=y",
                "/api/v1/functions/%ff",
                "/api/v1/functions/orders-api/",
                "/API/v1/functions",
                "/api\\\\v1\\\\functions"
            })
    void opensNothingByAnOddAddress(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1", authorization());

        assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 5");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("x=y\r\n", "exception");
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "OPTIONS, 200", "PUT, 405", "PATCH, 405", "DELETE, 405", "TRACE, 405", "PROPFIND, 405"})
    void knowsTheMethodsOfTheContract(String method, int status) throws IOException {
        String answer = raw(method + " /api/v1/functions HTTP/1.1", "Host: 127.0.0.1", authorization());
        String nobody = raw(method + " /api/v1/functions HTTP/1.1", "Host: 127.0.0.1");

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain(drafts.text());
        assertThat(nobody.substring(0, "HTTP/1.1 401".length())).isIn("HTTP/1.1 401", "HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/drafts", "/api/mcp"})
    void takesNoBodyThatIsTooLongOrTooDeep(String path) {
        byte[] long1 = new byte[TOO_MUCH];
        List<HttpResponse<String>> tooLong = List.of(
                post(path, HttpRequest.BodyPublishers.ofByteArray(long1)),
                post(path, HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(long1))));
        HttpResponse<String> deep =
                post(path, HttpRequest.BodyPublishers.ofString("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)));

        assertThat(tooLong).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            Problem.require(answer);
        });
        assertThat(deep.statusCode()).isEqualTo(400);
        Problem.require(deep);
    }

    @Test
    void keepsEachTextAndRefusesHalfACharacter() {
        HttpResponse<String> half = drafts.post("/api/v1/drafts", DRAFT.formatted("half-api", "\\ud83d"));
        HttpResponse<String> nothing =
                drafts.post("/api/v1/drafts", DRAFT.formatted("a\\u0000\\u202e<b>", "\\u0000${7*7}\\r\\nx"));
        HttpResponse<String> rare = drafts.post("/api/v1/drafts", DRAFT.formatted("rare-api", "🦀".repeat(500)));
        HttpResponse<String> more = drafts.post("/api/v1/drafts", DRAFT.formatted("rare-api", "🦀".repeat(501)));

        assertThat(half.statusCode()).isEqualTo(400);
        Problem.require(half);
        assertThat(half.body()).contains("description has half a character");
        assertThat(nothing.statusCode()).as(nothing.body()).isEqualTo(201);
        assertThat(JSON.readTree(nothing.body()).at("/complete").asBoolean()).isFalse();
        assertThat(rare.statusCode()).as(rare.body()).isEqualTo(201);
        assertThat(more.statusCode()).isEqualTo(400);
    }

    /** Fifty entries of the longest form in each list. */
    @Test
    void takesTheLongestDraftThatTheContractAllows() {
        String entry = "\"" + "a".repeat(200) + "\"";
        String list = "[" + (entry + ",").repeat(49) + entry + "]";
        String needs = "\"needs\": {\"parameters\": L, \"secrets\": L, \"tables\": L, \"queues\": L, \"buckets\": L}"
                .replace("L", list);

        HttpResponse<String> answer = drafts.post(
                "/api/v1/drafts",
                "{\"name\": \"x-api\", \"description\": \"x\", \"trigger\": {\"type\": \"sqs\"}, " + needs + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** A token belongs into one header; wherever else it stands, the portal's log does not repeat it. */
    @Test
    void writesNoTokenIntoItsLog() throws IOException {
        String secret = drafts.text();
        List<Socket> waiting = occupyRequestReaders();
        PersonalToken.send(PersonalToken.to("/api/v1/functions?access_token=" + secret));
        PersonalToken.send(drafts.request("/api/v1/functions/" + secret));
        raw("GET /api/v1/functions HTTP/1.1", "Host: 127.0.0.1", "Authorization Bearer " + secret);
        raw("GET /api/v1/functions HTTP/1.1", "Host: 127.0.0.1", "Authorization : Bearer " + secret);
        raw("GET /api/v1/functions HTTP/1.1", "Host: 127.0.0.1", "Authorization: Bearer " + secret + "\u0001");
        raw("GET /api/v1/functions?t={" + secret + "} HTTP/1.1", "Host: 127.0.0.1");
        raw("Bearer" + secret + " /api/v1/functions HTTP/1.1", "Host: 127.0.0.1");
        drafts.post("/api/v1/drafts", "{\"name\": " + secret + "}");
        drafts.post("/api/mcp", "{\"jsonrpc\": \"2.0\", \"id\": \"" + secret + "\", \"method\": \"" + secret + "\"}");

        assertThat(SharedPortal.portal().log()).doesNotContain(secret);
        for (Socket request : waiting) {
            request.close();
        }
    }

    /** Begins requests and leaves them unfinished: what comes next is read by a reader of Tomcat's that has not complained yet, as each does once a day. */
    private static List<Socket> occupyRequestReaders() throws IOException {
        URI address = URI.create(SharedPortal.portal().address());
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket request = new Socket(address.getHost(), address.getPort());
            request.getOutputStream().write("GET /api".getBytes(StandardCharsets.ISO_8859_1));
            waiting.add(request);
        }
        return waiting;
    }

    private static HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return PersonalToken.send(drafts.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(body));
    }

    private static String authorization() {
        return "Authorization: Bearer " + drafts.text();
    }

    /** What comes back for lines that no client would send; a line for the port is added to the host's. */
    private static String raw(String... lines) throws IOException {
        URI address = URI.create(SharedPortal.portal().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = String.join("\r\n", lines).replace("Host: 127.0.0.1", "Host: 127.0.0.1:" + address.getPort());
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Everything that the contract has, about a function of the catalog or something that is not there. */
    private static List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        JsonNode paths = JSON.readTree(PersonalToken.send(PersonalToken.to("/api/openapi.json"))
                        .body())
                .at("/paths");
        paths.forEachEntry((path, item) -> item.propertyNames()
                .forEach(method -> found.add(new Operation(
                        method.toUpperCase(java.util.Locale.ROOT),
                        path.replace("{function}", "orders-api")
                                .replace("{operation}", "0".repeat(32))
                                .replace("{draft}", "0".repeat(24))))));
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    /** An operation of the contract. */
    private record Operation(String method, String path) {

        HttpRequest.Builder to() {
            return asked(PersonalToken.to(path));
        }

        HttpResponse<String> with(PersonalToken token) {
            return PersonalToken.send(asked(token.request(path)));
        }

        private HttpRequest.Builder asked(HttpRequest.Builder request) {
            return request.header("Content-Type", "application/json")
                    .method(
                            method,
                            method.equals("POST")
                                    ? HttpRequest.BodyPublishers.ofString(DRAFT.formatted("x-api", "x"))
                                    : HttpRequest.BodyPublishers.noBody());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
