package dev.slipway.portal.outbound;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback that answers by https, with a certificate that only who is told trusts. */
public final class LoopbackHttps implements AutoCloseable {
    private static final char[] PASSWORD = "loopback".toCharArray();

    private final HttpsServer server;
    private final Path certificate;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LoopbackHttps(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /** Starts one that keeps its certificate in a folder. */
    public static LoopbackHttps start(Path folder, HttpHandler handler) {
        try {
            KeyStore keys = keys(folder.resolve("loopback.p12"));
            Path certificate = folder.resolve("loopback.pem");
            Files.writeString(
                    certificate,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(
                                            keys.getCertificate("loopback").getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
            LoopbackHttps started = new LoopbackHttps(server, certificate);
            server.createContext("/", handler);
            server.setExecutor(started.threads);
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of a path, under the name localhost. */
    public String address(String path) {
        return "https://localhost:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The file that makes it trusted. */
    public Path certificate() {
        return certificate;
    }

    /** Calls by rules of the test's choice, which trust this server. */
    public OutboundCalls calls(OutboundRules rules) {
        return http(rules);
    }

    /** Connections by rules of the test's choice, which trust this server. */
    public OutboundConnections connections(OutboundRules rules) {
        return new OutboundConnections(
                rules,
                new GuardedSockets(
                        rules, OutboundTrust.with(Optional.of(certificate)).getSocketFactory()),
                http(rules).requests(),
                Duration.ofSeconds(20));
    }

    private OutboundHttp http(OutboundRules rules) {
        return new OutboundHttp(rules, OutboundTrust.with(Optional.of(certificate)), Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The JDK has no other public way to make a certificate than its tool. */
    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD);
        }
        return keys;
    }

    private static void make(Path file) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "loopback",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("No certificate could be made.");
        }
    }
}
