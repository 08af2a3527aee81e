package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

/** The API as programs meet it, with a token that somebody made on the page. */
@Order(3)
@ExtendWith(PortalLogOnFailure.class)
class ApiIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFUNDS = """
            {"name": "refunds-api", "description": "Refunds an order",
             "trigger": {"type": "http", "method": "POST", "path": "/refunds"}, "sizing": {"memoryMb": 512}}""";

    @RegisterExtension
    static final Visit VISIT = Visit.of("lin");

    private static PersonalToken token;

    @BeforeAll
    static void makeAToken() {
        token = PersonalToken.make(VISIT.page(), "the API's test", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/functions",
                "/api/v1/drafts",
                "/api/nothing",
                "/api/audit.csv",
                "/api/v1/functions/..%2f..%2fsettings"
            })
    void answersWhoHasNoTokenWithAProblem(String path) {
        HttpResponse<String> answer = PersonalToken.send(PersonalToken.to(path));

        assertThat(answer.statusCode()).isIn(401, 400);
        Problem.require(answer);
    }

    @Test
    void takesNoSessionAndNoTokenInTheAddress() {
        Cookie session = VISIT.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> withCookie = PersonalToken.send(
                PersonalToken.to("/api/v1/functions").header("Cookie", session.name + "=" + session.value));
        HttpResponse<String> inAddress =
                PersonalToken.send(PersonalToken.to("/api/v1/functions?access_token=" + token.text()));

        assertThat(List.of(withCookie.statusCode(), inAddress.statusCode())).containsOnly(401);
        assertThat(token.get("/api/v1/functions").headers().firstValue("Set-Cookie"))
                .as("a session for a program")
                .isEmpty();
        assertThat(token.get("/settings").statusCode())
                .as("a page with a token")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/functions/nobodys-api, */*, 404",
        "GET, /api/v1/functions/Not%20A%20Name, */*, 404",
        "GET, /api/v1/nothing, */*, 404",
        "DELETE, /api/v1/functions, */*, 405",
        "TRACE, /api/v1/functions, */*, 405",
        "GET, /api/v1/functions?=x, */*, 400",
        "GET, /api/v1/functions, text/html, 406",
        "POST, /api/v1/drafts, */*, 415",
        "GET, /api/v1/functions?size=0, */*, 400",
        "GET, /api/v1/functions?page=many, */*, 400",
        "GET, /api/v1/functions?descending=, */*, 400",
        "GET, /api/v1/operations?limit=, */*, 400",
        "GET, /api/v1/operations/12, */*, 404"
    })
    void answersWhatDoesNotFitWithAProblem(String method, String path, String accept, int status) {
        HttpResponse<String> answer = PersonalToken.send(token.request(path)
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "name=x" : "")));

        assertThat(answer.statusCode()).isEqualTo(status);
        Problem.require(answer);
    }

    @Test
    void saysWhichPartOfABodyDoesNotFit() {
        HttpResponse<String> answer = token.post("/api/v1/drafts", REFUNDS.replace("\"http\"", "\"carrier pigeon\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        Problem.require(answer);
        assertThat(answer.body()).contains("trigger.type");
        assertThat(token.post("/api/v1/drafts", "{").body()).contains("/api/openapi.json");
    }

    @Test
    void readsAFunctionAndSaysThatASampleIsOne() {
        JsonNode functions = json(token.get("/api/v1/functions?q=orders&size=1"));
        JsonNode performance = json(token.get("/api/v1/functions/orders-api/performance?source=sample"));

        assertThat(functions.at("/items/0/name").asString()).isEqualTo("orders-api");
        assertThat(functions.at("/items/0/about/memoryMb").asInt()).isPositive();
        assertThat(performance.at("/measured/sample").asBoolean()).isTrue();
        assertThat(performance.at("/measured/provenance").asString()).isNotBlank();
        assertThat(performance.at("/releases/0/figures/initP50Ms").asDouble()).isPositive();
        assertThat(json(token.get("/api/v1/functions/orders-api")).at("/setUp/permissions"))
                .isNotEmpty();
        assertThat(json(token.get("/api/v1/functions/orders-api/scorecard")).at("/results"))
                .isNotEmpty();
        assertThat(json(token.get("/api/v1/scorecards")).at("/functions")).isNotEmpty();
    }

    @Test
    void answersThatNothingHasChangedSince() {
        HttpResponse<String> first = token.get("/api/v1/functions/orders-api");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                PersonalToken.send(token.request("/api/v1/functions/orders-api").header("If-None-Match", tag));

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    /** What a program proposes is there for its person alone, and nothing of it before that person creates it. */
    @Test
    void draftsWhatAPersonFindsInTheWizard() {
        HttpResponse<String> answer = token.post("/api/v1/drafts", REFUNDS);

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode draft = json(answer);
        assertThat(draft.at("/complete").asBoolean()).as(answer.body()).isTrue();
        assertThat(token.get(answer.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
        VISIT.page().navigate(draft.at("/confirmAt").asString());
        assertThat(VISIT.page().locator("#create-function")).isEnabled();
        assertThat(VISIT.page().locator("#draft-origin")).containsText("with the token the API's test of lin");
        assertThat(VISIT.page().locator("main, .page").first()).containsText("functions/refunds-api/src/main.rs");
        assertThat(token.get("/api/v1/functions/refunds-api").statusCode()).isEqualTo(404);
        assertThat(PersonalToken.of("sam", "somebody else's")
                        .get("/api/v1/drafts/" + draft.at("/id").asString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesADraftThroughATokenThatReads() {
        PersonalToken reader = PersonalToken.make(VISIT.page(), "reads", false);

        HttpResponse<String> answer = reader.post("/api/v1/drafts", REFUNDS);

        assertThat(answer.statusCode()).isEqualTo(403);
        Problem.require(answer);
        assertThat(reader.get("/api/v1/approvals").statusCode()).isEqualTo(200);
    }

    @Test
    void endsWhenItsOwnerRevokesIt() {
        PersonalToken soon = PersonalToken.make(VISIT.page(), "ends soon", false);
        assertThat(soon.get("/api/v1/functions").statusCode()).isEqualTo(200);

        VISIT.page().reload();
        assertThat(VISIT.page().locator(".token-text")).hasCount(0);
        VISIT.page().click("[aria-label='Revoke ends soon']");
        VISIT.page().click("vaadin-confirm-dialog vaadin-button:has-text('Revoke')");
        assertThat(VISIT.page().locator("tr", new Page.LocatorOptions().setHasText("ends soon")))
                .containsText("revoked");

        assertThat(soon.get("/api/v1/functions").statusCode()).isEqualTo(401);
    }

    @Test
    void describesItselfToEverybody() {
        HttpResponse<String> contract = PersonalToken.send(PersonalToken.to("/api/openapi.json"));

        JsonNode api = json(contract);
        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/servers/0/description").asString()).isEqualTo("This portal");
        assertThat(api.at("/paths").propertyNames()).contains("/api/v1/functions/{function}/performance");
        JsonNode tooOften = api.at("/paths/~1api~1v1~1functions/get/responses/429");
        assertThat(tooOften.at("/headers/Retry-After/schema/type").asString()).isEqualTo("integer");
        assertThat(tooOften.path("content").propertyNames()).containsExactly("application/problem+json");
        assertThat(api.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isObject())
                                .as(reference)
                                .isTrue());
        assertThat(api.at("/components/schemas/NewDraft/properties/description/maxLength")
                        .asInt())
                .isEqualTo(500);
        assertThat(api.at("/components/schemas/RequestFigures/properties/initP99Ms/description")
                        .asString())
                .contains("milliseconds");
        assertThat(api.at("/components/schemas/FunctionSummary/required").toString())
                .contains("name")
                .doesNotContain("figures");
    }

    @Test
    void doesWhatItsDocumentSays() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "api.md"));
        List<String> commands = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```bash", "").replace("```", ""))
                .filter(block -> block.contains("curl"))
                .toList();

        assertThat(commands)
                .hasSize(5)
                .allSatisfy(block -> assertThat(run(block)).isEqualTo("0"));
    }

    private static String run(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", script).redirectErrorStream(true);
        shell.environment().put("SLIPWAY", SharedPortal.portal().address());
        shell.environment().put("TOKEN", token.text());
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? "0" : code + ": " + output;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
