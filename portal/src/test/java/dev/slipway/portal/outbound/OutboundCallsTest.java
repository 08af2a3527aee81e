package dev.slipway.portal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.HttpsURLConnection;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundCallsTest {
    private static final OutboundRules LISTED = OutboundRules.publicAnd(List.of("localhost"));

    @TempDir
    static Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private LoopbackHttps server;

    @BeforeEach
    void start() {
        server = LoopbackHttps.start(folder, this::answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsWhatItIsGivenAndKeepsTheAnswerOutOfItsWords() {
        OutboundAnswer answer =
                server.calls(LISTED).send(OutboundCall.post(at("/echo"), Map.of("Authorization", "Bearer t"), "hello"));

        assertThat(answer).isEqualTo(new OutboundAnswer.Answered("localhost", 200, "secret hello"));
        assertThat(answer.toString()).isEqualTo("localhost answered 200.");
        assertThat(received).containsExactly("POST /echo Bearer t hello");
    }

    @Test
    void followsNoRedirect() {
        assertThat(server.calls(LISTED).send(OutboundCall.get(at("/moved"), Map.of())))
                .satisfies(answer -> assertThat(answer.words()).contains("302").contains("not followed"));
        assertThat(received).hasSize(1);
    }

    @Test
    void connectsToNothingThatIsRefused() {
        OutboundAnswer answer =
                server.calls(OutboundRules.publicAnd(List.of())).send(OutboundCall.get(at("/echo"), Map.of()));

        assertThat(answer).isInstanceOf(OutboundAnswer.Refused.class);
        assertThat(answer.words()).contains("localhost").contains("this machine itself");
        assertThat(received).isEmpty();
    }

    @Test
    void refusesANameThatLeadsElsewhereWhenItIsConnectedTo() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        OutboundRules rules =
                new OutboundRules(List.of(), false, host -> new InetAddress[] {literal(answers.remove())});
        OutboundAddress address = OutboundAddress.of("https://rebound.example.com:" + server.port() + "/echo");

        assertThat(rules.resolve("rebound.example.com")).containsExactly(literal("8.8.8.8"));
        assertThat(server.calls(rules).send(OutboundCall.get(address, Map.of())))
                .isInstanceOf(OutboundAnswer.Refused.class);
        assertThat(received).isEmpty();
    }

    @Test
    void refusesWhatALibraryConnectsToByItself() throws IOException {
        var connection = (HttpsURLConnection) at("/echo").uri().toURL().openConnection();
        connection.setSSLSocketFactory(
                server.connections(OutboundRules.publicAnd(List.of())).sockets());

        Assertions.assertThatThrownBy(connection::getResponseCode).isInstanceOf(OutboundRefusedException.class);
        assertThat(received).isEmpty();

        var listed = (HttpsURLConnection) at("/echo").uri().toURL().openConnection();
        listed.setSSLSocketFactory(server.connections(LISTED).sockets());
        assertThat(listed.getResponseCode()).isEqualTo(200);
    }

    @Test
    void trustsNoUnknownCertificate() throws IOException {
        try (var strangers = new OutboundHttp(LISTED, OutboundTrust.with(Optional.empty()), Duration.ofSeconds(20))) {
            assertThat(strangers.send(OutboundCall.get(at("/echo"), Map.of())).words())
                    .contains("slipway.outbound.certificates");
        }
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        assertThat(server.calls(LISTED).send(OutboundCall.get(at("/large"), Map.of())))
                .isInstanceOf(OutboundAnswer.Failed.class);
    }

    @Test
    void saysThatNobodyIsThere() {
        OutboundCalls calls = server.calls(LISTED);
        OutboundAddress address = at("/echo");
        server.close();

        assertThat(calls.send(OutboundCall.get(address, Map.of())).words()).contains("cannot be reached");
    }

    private OutboundAddress at(String path) {
        return OutboundAddress.of(server.address(path));
    }

    private static InetAddress literal(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            switch (exchange.getRequestURI().getPath()) {
                case "/moved" -> {
                    exchange.getResponseHeaders().add("Location", server.address("/echo"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/large" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(new byte[3 << 20]);
                }
                default -> {
                    byte[] bytes = ("secret " + body).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }
}
