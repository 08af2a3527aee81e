package dev.slipway.portal.sourcecontrol.jgit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.portal.outbound.LoopbackHttps;
import dev.slipway.portal.outbound.OutboundRules;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Git's own server program behind https, for whoever has the token. */
public final class GitHttpsServer implements GitServer {
    /** What it lets in. */
    public static final String TOKEN = "t0ken-of-the-portal";

    private final Path folder;
    private final Path root;
    private final LoopbackHttps https;

    private GitHttpsServer(Path folder, Path root, Optional<HttpHandler> api) {
        this.folder = folder;
        this.root = root;
        this.https = LoopbackHttps.start(folder, exchange -> {
            if (api.isPresent() && exchange.getRequestURI().getPath().startsWith("/api/")) {
                api.get().handle(exchange);
            } else {
                serve(exchange);
            }
        });
    }

    /** Starts one whose repository begins with these texts by path. */
    public static GitHttpsServer start(Path folder, Map<String, String> files) {
        return new GitHttpsServer(folder, GitServer.repositories(folder, files), Optional.empty());
    }

    /** The same, with a Git host's API beside it. */
    public static GitHttpsServer with(HttpHandler api, Path folder, Map<String, String> files) {
        return new GitHttpsServer(folder, GitServer.repositories(folder, files), Optional.of(api));
    }

    /** The same with an empty repository, as a host makes a new one. */
    public static GitHttpsServer empty(HttpHandler api, Path folder) {
        Path root = folder.resolve("server");
        GitHttpsServer server = new GitHttpsServer(folder, root, Optional.of(api));
        try {
            Files.createDirectories(server.repository());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.git("init", "--quiet", "--bare", "--initial-branch=main");
        server.git("config", "receive.denyNonFastForwards", "true");
        return server;
    }

    @Override
    public RemoteSettings settings() {
        return settings(RemoteSettings.Mode.PUSH, "/platform/catalog.git", TOKEN);
    }

    RemoteSettings settings(RemoteSettings.Mode mode, String path, String token) {
        try {
            Path secret = Files.writeString(folder.resolve("token-" + token.length()), token);
            return new RemoteSettings(
                    https.address(path),
                    mode,
                    "slipway",
                    "file:" + secret,
                    "",
                    "",
                    "",
                    mode == RemoteSettings.Mode.PUSH ? "" : https.address("/api"),
                    Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OpenCatalog.Outside outside() {
        return outside(OutboundRules.publicAnd(List.of("localhost")));
    }

    OpenCatalog.Outside outside(OutboundRules rules) {
        return new OpenCatalog.Outside(https.connections(rules), https.calls(rules));
    }

    /** Address of a path on it. */
    public String address(String path) {
        return https.address(path);
    }

    /** The file that makes its certificate trusted. */
    public Path certificate() {
        return https.certificate();
    }

    /** The repository on the server's disk. */
    public Path repository() {
        return root.resolve("catalog.git");
    }

    /** The commit that a branch is at there. */
    public String tip(String branch) {
        return git("rev-parse", "refs/heads/" + branch);
    }

    /** Somebody's commit without changes on a branch there. */
    String commitOn(String branch, String subject) {
        String ref = "refs/heads/" + branch;
        String tip = tip(branch);
        String commit = git(
                "-c",
                "user.name=Ada Reyes",
                "-c",
                "user.email=ada@example.com",
                "commit-tree",
                "-m",
                subject,
                "-p",
                tip,
                tip + "^{tree}");
        git("update-ref", ref, commit, tip);
        return commit;
    }

    /** What a command of Git says in the repository there, without the last line's end. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository().toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (git.onExit().join().exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        https.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String expected = "Basic "
                    + Base64.getEncoder().encodeToString(("slipway:" + TOKEN).getBytes(StandardCharsets.UTF_8));
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Process git = git(exchange);
            Thread feeding = Thread.ofPlatform().start(() -> feed(exchange, git));
            answer(exchange, git.getInputStream());
            feeding.interrupt();
        }
    }

    private Process git(HttpExchange exchange) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("PATH_INFO", exchange.getRequestURI().getPath().replaceFirst("^/platform", ""));
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("REMOTE_USER", "slipway");
        putHeader(environment, "CONTENT_TYPE", exchange, "Content-Type");
        putHeader(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
        putHeader(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
        return builder.start();
    }

    private static void putHeader(
            Map<String, String> environment, String variable, HttpExchange exchange, String header) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .ifPresent(value -> environment.put(variable, value));
    }

    private static void feed(HttpExchange exchange, Process git) {
        try (OutputStream input = git.getOutputStream()) {
            exchange.getRequestBody().transferTo(input);
        } catch (IOException gone) {
            // It has read what it wanted.
        }
    }

    private static void answer(HttpExchange exchange, InputStream output) throws IOException {
        int status = 200;
        for (String line = line(output); !line.isEmpty(); line = line(output)) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        output.transferTo(exchange.getResponseBody());
    }

    private static String line(InputStream output) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = output.read(); next >= 0 && next != '\n'; next = output.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
