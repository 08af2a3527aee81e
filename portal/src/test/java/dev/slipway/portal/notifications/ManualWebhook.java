package dev.slipway.portal.notifications;

import com.sun.net.httpserver.HttpExchange;
import dev.slipway.portal.outbound.LoopbackHttps;
import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.outbound.OutboundRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook's receiver on this machine: takes everything, unless the test says otherwise. */
final class ManualWebhook implements AutoCloseable {
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final LoopbackHttps server;

    /** A message that arrived. */
    record Message(Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    ManualWebhook() {
        try {
            server = LoopbackHttps.start(Files.createTempDirectory("slipway-webhook"), this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutboundCalls calls() {
        return server.calls(OutboundRules.publicAnd(List.of("localhost")));
    }

    String address() {
        return server.address("/services/T0/B0/secret-part");
    }

    void answerNext(int status) {
        answers.add(status);
    }

    List<Message> received() {
        return messages;
    }

    void clear() {
        messages.clear();
        answers.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        messages.add(
                new Message(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.close();
    }
}
