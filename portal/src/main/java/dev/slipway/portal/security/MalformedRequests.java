package dev.slipway.portal.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server refuses before any filter sees it, such as an address with an encoded slash. */
@Configuration
class MalformedRequests {
    private static final String PAGE = "META-INF/resources/error/400.html";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOfMalformedRequests(JsonMapper json) {
        byte[] page = page();
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Refusal(json, page)));
    }

    private static byte[] page() {
        try (InputStream page = new ClassPathResource(PAGE).getInputStream()) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's own page for addresses that are none is missing.", e);
        }
    }

    /** Below {@code /api} a problem, elsewhere the page that other refused addresses get as well. */
    static final class Refusal extends ErrorReportValve {
        /** Those of {@link SecurityHeaders}, which no filter has written here, for a page without scripts. */
        private static final Map<String, String> HEADERS = Map.of(
                ContentSecurityPolicy.HEADER,
                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self' data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "same-origin",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Permissions-Policy",
                SecurityHeaders.DEVICES,
                "Cache-Control",
                "no-store");

        private final JsonMapper json;
        private final byte[] page;

        Refusal(JsonMapper json, byte[] page) {
            this.json = json;
            this.page = page;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            String address = request.getRequestURI();
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            boolean api = address != null && (address.equals("/api") || address.startsWith("/api/"));
            if (status == null || !status.isError() || response.getContentWritten() > 0) {
                return;
            }
            HEADERS.forEach(response::setHeader);
            if (!api && status != HttpStatus.BAD_REQUEST) {
                super.report(request, response, failure);
                return;
            }
            if (!response.setErrorReported()) {
                return;
            }
            try {
                if (api) {
                    write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem(status));
                } else {
                    write(response, MediaType.TEXT_HTML_VALUE + ";charset=utf-8", page);
                }
            } catch (IOException gone) {
                // Whoever asked has hung up.
            }
        }

        private byte[] problem(HttpStatus status) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    status, "The server understands no such request: compare it with /api/openapi.json.");
            return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        }

        private static void write(Response response, String type, byte[] body) throws IOException {
            response.setContentType(type);
            response.getOutputStream().write(body);
            response.finishResponse();
        }
    }
}
