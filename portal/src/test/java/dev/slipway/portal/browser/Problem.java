package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every refusal of the API looks like (RFC 9457). */
final class Problem {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Problem() {}

    /** Fails unless an answer is a problem of its own status, in words, with nothing of the portal's inside. */
    static void require(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.statusCode() + " " + answer.body())
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(answer.statusCode());
        assertThat(Stream.of("title", "detail").map(part -> problem.path(part).asString("")))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(answer.body())
                .doesNotContain("Exception", "dev.slipway", "org.springframework")
                .doesNotContainPattern("slw_[0-9A-Za-z]");
    }
}
