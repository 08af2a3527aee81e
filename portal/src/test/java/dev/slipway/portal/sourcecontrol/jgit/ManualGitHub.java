package dev.slipway.portal.sourcecontrol.jgit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as GitHub does to the two calls by which a pull request is found and opened. */
public final class ManualGitHub implements HttpHandler {
    /** Address of the one pull request, for people. */
    public static final String REQUEST = "https://localhost/platform/catalog/pull/1";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    /** Calls that opened a request. */
    public List<String> openings() {
        return calls.stream().filter(call -> call.startsWith("POST")).toList();
    }

    /** Fails every call, until it is back. */
    void isAway(boolean now) {
        away = now;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            boolean opening = exchange.getRequestMethod().equals("POST");
            String request = "{\"number\":1,\"html_url\":\"" + REQUEST + "\"}";
            String listed = openings().isEmpty() ? "[]" : "[" + request + "]";
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] answer = (opening ? request : listed).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(opening ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
