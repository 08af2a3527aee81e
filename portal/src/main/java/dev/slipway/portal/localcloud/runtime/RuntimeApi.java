package dev.slipway.portal.localcloud.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Runtime API of one process: a server on a loopback port of its own, gone with the process. */
final class RuntimeApi implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Conversation conversation;

    /** Starts the server. */
    RuntimeApi(Conversation conversation) throws IOException {
        this.conversation = conversation;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(RUNTIME, this::answer);
        server.start();
    }

    /** Answers what lies below a path by another handler. */
    void mount(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** The server's address: host and port. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestURI().getPath().substring(RUNTIME.length());
            RuntimeReply reply =
                    exchange.getRequestMethod().equals("GET") ? get(call) : post(call.split("/"), exchange);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            // The environment is being closed; the process that waits for an event ends with it.
            Thread.currentThread().interrupt();
        }
    }

    private RuntimeReply get(String call) throws InterruptedException {
        return call.equals("invocation/next") ? conversation.next() : RuntimeReply.noSuchCall();
    }

    private RuntimeReply post(String[] call, HttpExchange exchange) throws IOException {
        Payload payload = Payload.read(exchange.getRequestBody());
        if (call.length == 2 && call[0].equals("init") && call[1].equals("error")) {
            return conversation.initError(payload);
        }
        if (call.length == 3 && call[0].equals("invocation") && call[2].equals("response")) {
            return conversation.response(call[1], payload);
        }
        return call.length == 3 && call[0].equals("invocation") && call[2].equals("error")
                ? conversation.error(call[1], payload)
                : RuntimeReply.noSuchCall();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
