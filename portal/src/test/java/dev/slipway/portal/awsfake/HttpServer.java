package dev.slipway.portal.awsfake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP/1.1 server on 127.0.0.1 whose answers, dates and broken connections are entirely the test's. */
final class HttpServer implements AutoCloseable {

    /** Answers one request; false cuts the connection. */
    interface Handler {
        boolean answer(HttpRequest request, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpServer(Handler handler) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(handler));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept(Handler handler) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket, handler));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Handler handler) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpRequest> request = HttpRequest.read(in, out);
                goesOn = request.isPresent() && handler.answer(request.get(), out);
            }
        } catch (IOException brokenByTheClient) {
            // Clients close connections that they keep alive whenever they like.
        } finally {
            open.remove(socket);
        }
    }
}
