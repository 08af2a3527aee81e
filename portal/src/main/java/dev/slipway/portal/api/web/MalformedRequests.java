package dev.slipway.portal.api.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server refuses before any filter sees it, such as an address with an encoded slash. */
@Configuration
class MalformedRequests {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfMalformedRequests(JsonMapper json) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(json)));
    }

    /** Below {@code /api} a problem, elsewhere the server's own page, which tells as little. */
    static final class ProblemReport extends ErrorReportValve {
        private final JsonMapper json;

        ProblemReport(JsonMapper json) {
            this.json = json;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            String address = request.getRequestURI();
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (address == null || !address.startsWith("/api") || status == null || !status.isError()) {
                super.report(request, response, failure);
                return;
            }
            if (response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                        status, "The server understands no such request: compare it with /api/openapi.json.");
                response.getOutputStream()
                        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // Whoever asked has hung up.
            }
        }
    }
}
