package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without a session gets. */
@Order(1)
class OpenPathsIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/functions", "/audit", "/approvals", "/guidelines", "/h2-console", "/actuator/env"})
    void sendsPeopleToSignIn(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void answersProgramsWithAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/functions");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void tellsAnybodyThatItIsHealthyAndNoMore() throws Exception {
        HttpResponse<String> answer = get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.example.com", "127.0.0.1.example.com", "[::1]"})
    void refusesAnyHostButThisMachine(String host) throws IOException {
        assertThat(statusLineFor(host)).contains(" 421 ");
    }

    /** The same session and form, first without the token and then with it: the token alone makes the difference. */
    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        HttpClient visitor = HttpClient.newHttpClient();
        BrowserContext context = SharedPortal.visitor();
        Page page = context.newPage();
        page.navigate("/sign-in");
        String token =
                page.locator("form:has(#sign-in-as-ada) input[name=_csrf]").getAttribute("value");
        Cookie session = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();

        post(visitor, session, "username=ada&password=sample");
        assertThat(statusOfFunctions(visitor, session)).isEqualTo(302);

        HttpResponse<String> accepted = post(visitor, session, "username=ada&password=sample&_csrf=" + token);
        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(accepted.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
        context.close();
    }

    private static HttpResponse<String> post(HttpClient visitor, Cookie session, String form) throws Exception {
        return visitor.send(
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", session.name + "=" + session.value)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int statusOfFunctions(HttpClient visitor, Cookie session) throws Exception {
        return visitor.send(
                        HttpRequest.newBuilder(address("/functions"))
                                .header("Accept", "text/html")
                                .header("Cookie", session.name + "=" + session.value)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html, */*;q=0.8")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(SharedPortal.portal().address() + path);
    }

    /** A bare socket, since HTTP clients do not let one choose the Host. */
    private static String statusLineFor(String host) throws IOException {
        int port = address("/").getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
