package dev.slipway.portal.localcloud.settings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers one function's calls to SSM and Secrets Manager as AWS would (JSON 1.1). It is mounted under an address that
 * only the function's process is told.
 */
public final class SettingsEndpoint implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsEndpoint.class);
    private static final int LARGEST_REQUEST = 64 * 1024;

    private final SettingsAnswers answers;
    private final JsonMapper json;

    /** Answers with the values of one function. */
    public SettingsEndpoint(FunctionName function, LocalValues values, JsonMapper json) {
        this.answers = new SettingsAnswers(function, values);
        this.json = json;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            SettingsAnswer answer = answer(exchange);
            byte[] body = json.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            answer.errorType().ifPresent(type -> exchange.getResponseHeaders().set("x-amzn-ErrorType", type));
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException e) {
            LOG.error("A call to the local settings failed; the function gets no answer.", e);
        }
    }

    private SettingsAnswer answer(HttpExchange exchange) throws IOException {
        String operation =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "no X-Amz-Target");
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
        try {
            JsonNode request = body.length == 0 ? json.valueToTree(Map.of()) : json.readTree(body);
            return answers.answer(operation, request);
        } catch (JacksonException e) {
            return SettingsAnswer.error(400, "SerializationException", "The request is not JSON.");
        }
    }
}
