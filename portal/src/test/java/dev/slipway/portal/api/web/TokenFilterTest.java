package dev.slipway.portal.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.api.ApiSettings;
import dev.slipway.portal.api.tokens.TestTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The filter in front of a server of its own, which lets a token ask twice: so no test has to ask hundreds of times. */
class TokenFilterTest {
    private static final int TWICE = 2;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat server = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        JsonMapper json = JsonMapper.shared();
        FilterDef filter = new FilterDef();
        filter.setFilterName("tokens");
        filter.setFilter(new TokenFilter(
                TestTokens.signingEverybodyIn(),
                new RequestRates(new ApiSettings(TWICE, Duration.ofDays(30))),
                new Problems(json)));
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("tokens");
        everywhere.addURLPattern("/*");
        server.setBaseDir(folder.toString());
        server.setHostname("127.0.0.1");
        server.setPort(0);
        server.getConnector();
        Context context = server.addContext("", folder.toString());
        context.addFilterDef(filter);
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "answers", new Answering());
        context.addServletMappingDecoded("/*", "answers");
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    @Test
    void asksATokenThatAsksTooOftenToWaitAndNoOther() throws Exception {
        for (int asked = 0; asked < TWICE; asked++) {
            assertThat(ask("hasty").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = ask("hasty");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        long seconds = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(seconds).isBetween(1L, 60L);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(429);
        assertThat(problem.at("/detail").asString()).contains("ask again in " + seconds + " s");
        assertThat(ask("patient").statusCode()).as("another token").isEqualTo(200);
    }

    private HttpResponse<String> ask(String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + server.getConnector().getLocalPort() + "/api/v1/functions"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static final class Answering extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
