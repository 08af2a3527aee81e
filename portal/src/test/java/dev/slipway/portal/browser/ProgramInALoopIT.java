package dev.slipway.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** A program in a loop is stopped, over HTTP and over MCP, until its person has discarded what it drafted. */
@Order(4)
@ExtendWith(PortalLogOnFailure.class)
class ProgramInALoopIT {
    private static final String DRAFT =
            "{\"name\": \"loop-api\", \"description\": \"Again\", \"trigger\": {\"type\": \"sqs\", \"queue\": \"loops\"}}";
    private static final int MORE_THAN_ARE_KEPT = 51;

    @RegisterExtension
    static final Visit VISIT = Visit.of("iris");

    @Test
    void isRefusedUntilItsPersonDiscards() {
        Page page = VISIT.page();
        PersonalToken token = PersonalToken.make(page, "a program in a loop", true);
        HttpResponse<String> answer = propose(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        for (int i = 1; i < MORE_THAN_ARE_KEPT; i++) {
            answer = propose(token);
        }

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        Problem.require(answer);
        String sentence =
                JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
        assertThat(sentence).startsWith("50 drafts that programs proposed for you are open");
        assertThat(overMcp(token).body())
                .contains("50 drafts that programs proposed for you are open", "isError\":true");

        page.navigate(Pattern.compile("http\\S+step=review")
                .matcher(sentence)
                .results()
                .findFirst()
                .orElseThrow()
                .group());
        assertThat(page.locator("#discard-draft")).isVisible();
        page.click("#discard-drafts");
        page.click("vaadin-confirm-dialog vaadin-button:has-text('Discard')");
        assertThat(page.locator("h1")).hasText("Functions");

        assertThat(propose(token).statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> propose(PersonalToken token) {
        return token.post("/api/v1/drafts", DRAFT);
    }

    private static HttpResponse<String> overMcp(PersonalToken token) {
        return PersonalToken.send(token.request("/api/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": "
                                + "\"create_function_draft\", \"arguments\": {\"draft\": " + DRAFT + "}}}")));
    }
}
