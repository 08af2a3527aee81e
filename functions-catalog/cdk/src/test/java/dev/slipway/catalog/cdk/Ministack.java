package dev.slipway.catalog.cdk;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** The emulator of AWS that runs functions as processes of this machine, on a free port of its own. */
final class Ministack implements AutoCloseable {
    private static final String SERVICES =
            "apigateway,cloudformation,cloudwatch,dynamodb,dynamodbstreams,events,iam,lambda,logs,s3,sqs,ssm,sts";

    private final Process process;
    private final URI address;

    private Ministack(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it with its files below this folder, and waits until it answers. */
    static Ministack start(Path folder) throws IOException {
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder(program())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ministack.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "BIND_HOST", "127.0.0.1",
                "GATEWAY_PORT", Integer.toString(port),
                "AWS_ENDPOINT_URL", address.toString(),
                "SERVICES", SERVICES,
                "TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString()));
        Ministack ministack = new Ministack(builder.start(), address);
        Awaitility.await("ministack answers; its log is " + folder.resolve("ministack.log"))
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(ministack::isReady);
        return ministack;
    }

    /** Where all services answer. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("ministack ended with status " + process.exitValue() + ".");
        }
        return HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address.resolve("/_ministack/ready"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** Installs it once, as the script says. */
    private static String program() throws IOException {
        Process script = new ProcessBuilder("../../scripts/install-emulators.sh", "ministack")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (script.onExit().join().exitValue() != 0) {
            throw new IOException("ministack could not be installed: the output above says why.");
        }
        return output.lines().reduce((first, last) -> last).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
