package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser not to do, and that the browser keeps to it. */
@Order(3)
class HeadersIT {
    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w+/]+)'");

    @RegisterExtension
    static final Visit VISIT = Visit.of("lin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/functions/orders-api",
                "/no/such/page",
                "/slipway/slipway.css",
                "/webjars/highlightjs/11.11.1/highlight.min.js",
                "/_static/echarts/6.0.0/dist/echarts.min.js",
                "/api/nothing",
                "/actuator/health"
            })
    void everyAnswerCarriesThem(String path) {
        APIResponse answer = get(path);

        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKey("permissions-policy");
        assertThat(policy(answer))
                .contains(
                        "default-src 'self'",
                        "script-src-attr 'none'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "img-src 'self' data:")
                .filteredOn(rule -> rule.startsWith("script-src "))
                .singleElement()
                .asString()
                .doesNotContain("unsafe-inline", "http", "*");
    }

    /** No filter of the portal's sees these. */
    @ParameterizedTest
    @ValueSource(strings = {"/functions/a%2Fb", "/api/v1/functions/a%00"})
    void answersOfTheServersOwnCarryThemToo(String path) {
        APIResponse answer = get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cache-control", "no-store")
                .containsKey("permissions-policy");
        assertThat(policy(answer)).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void eachAnswerHasANonceOfItsOwn() {
        assertThat(nonce(get("/"))).isNotEqualTo(nonce(get("/")));
    }

    @Test
    void pagesAreNotKeptAndFlowsOwnFilesAre() {
        APIResponse start = get("/");
        Matcher file = Pattern.compile("VAADIN/build/[\\w-]+\\.js").matcher(start.text());

        assertThat(start.headers().get("cache-control")).contains("no-store");
        assertThat(file.find()).isTrue();
        assertThat(get("/" + file.group()).headers().get("cache-control")).doesNotContain("no-store");
    }

    @Test
    void theBrowserRunsNothingThatSomebodyPutIntoThePage() {
        List<String> errors = new ArrayList<>();
        VISIT.page().navigate("/guidelines");
        Browser.settle(VISIT.page());
        VISIT.page().onConsoleMessage(message -> errors.add(message.text()));

        VISIT.page().evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = true';
                  document.body.append(script);
                  document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran = true">');
                  document.body.insertAdjacentHTML('beforeend', '<img src="https://foreign.example/picture.png">');
                }""");
        VISIT.page()
                .waitForCondition(() -> Stream.of(
                                "script-src-elem inline", "script-src-attr inline", "img-src https://foreign.example")
                        .map(refused -> "refused by the content security policy: " + refused)
                        .allMatch(refused -> errors.stream().anyMatch(error -> error.startsWith(refused))));

        assertThat(VISIT.page().evaluate("window.ran")).isNull();
    }

    private static APIResponse get(String path) {
        return VISIT.context()
                .request()
                .get(
                        path,
                        RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0));
    }

    private static List<String> policy(APIResponse answer) {
        return List.of(answer.headers().get("content-security-policy").split("; "));
    }

    private static String nonce(APIResponse answer) {
        Matcher nonce = NONCE.matcher(answer.headers().get("content-security-policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(answer.text()).contains("nonce=\"" + nonce.group(1) + "\"");
        return nonce.group(1);
    }
}
