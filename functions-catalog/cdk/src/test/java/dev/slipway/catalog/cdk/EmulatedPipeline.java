package dev.slipway.catalog.cdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * CodePipeline as the steps of a release see it, since no emulator has it: started, it really takes the named version of
 * the bundle, synthesises, deploys to the emulator and sends the events; asked, it tells how far it is.
 */
final class EmulatedPipeline implements AutoCloseable {
    private static final String STORE = "slipway-artefacts-test";

    private final EmulatedAccount account;
    private final Path folder;
    private final HttpServer server;
    private final Map<String, String> stages = new LinkedHashMap<>();
    private String execution = "";

    EmulatedPipeline(EmulatedAccount account, Path folder) throws IOException {
        this.account = account;
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String store() {
        return STORE;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
        Map<?, ?> request = json(exchange.getRequestBody().readAllBytes());
        String answer = switch (operation) {
            case "StartPipelineExecution" -> start(request);
            case "GetPipelineExecution" ->
                "{\"pipelineExecution\":{\"pipelineExecutionId\":\"%s\",\"status\":\"%s\"}}"
                        .formatted(execution, stages.containsValue("Failed") ? "Failed" : "InProgress");
            case "GetPipelineState" -> "{\"stageStates\":[" + states() + "]}";
            default -> throw new IllegalStateException("No step asks for " + operation + ".");
        };
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String states() {
        return stages.entrySet().stream()
                .map(stage ->
                        "{\"stageName\":\"%s\",\"latestExecution\":{\"pipelineExecutionId\":\"%s\",\"status\":\"%s\"}}"
                                .formatted(stage.getKey(), execution, stage.getValue()))
                .collect(Collectors.joining(","));
    }

    private String start(Map<?, ?> request) throws IOException {
        execution = UUID.randomUUID().toString();
        stages.clear();
        String function = ((String) request.get("name")).replaceFirst("slipway-", "");
        Map<?, ?> revision = (Map<?, ?>) ((List<?>) request.get("sourceRevisions")).getFirst();
        try {
            Path release = unpacked(function, (String) revision.get("revisionValue"));
            stages.put("Checks", "Succeeded");
            Path assembly = synthesised(function, release);
            stages.put("Build", "Succeeded");
            account.deploy(assembly, function + "-staging");
            stages.put("Staging", "Succeeded");
            smoke(function, release);
            stages.put("Smoke", "Succeeded");
            stages.put("Approval", "InProgress");
        } catch (IOException | RuntimeException | AssertionError failed) {
            failed.printStackTrace();
            stages.put(stages.containsKey("Staging") ? "Smoke" : "Staging", "Failed");
        }
        return "{\"pipelineExecutionId\":\"" + execution + "\"}";
    }

    private Path unpacked(String function, String version) throws IOException {
        Path release = Files.createDirectories(folder.resolve(execution));
        S3Client s3 = account.client(S3Client.builder().forcePathStyle(true));
        try (InputStream object = s3.getObject(get -> get.bucket(STORE)
                        .key("releases/" + function + "/release.zip")
                        .versionId(version));
                ZipInputStream bundle = new ZipInputStream(object)) {
            for (ZipEntry entry = bundle.getNextEntry(); entry != null; entry = bundle.getNextEntry()) {
                Path file = release.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.copy(bundle, file);
            }
        }
        return release;
    }

    /** As the project of the delivery account does it, with this very app. */
    private static Path synthesised(String function, Path release) throws IOException {
        Map<?, ?> record = json(Files.readAllBytes(release.resolve("release.json")));
        Path output = release.resolve("cdk.out");
        int status = CatalogApp.run(
                "--catalog",
                release.toString(),
                "--function",
                function,
                "--code",
                "prebuilt",
                "--zips",
                release.resolve("zips").toString(),
                "--release",
                "v" + record.get("release") + " " + record.get("commit"),
                "--output",
                output.toString());
        if (status != 0) {
            throw new IOException("The release could not be synthesised.");
        }
        return output;
    }

    private void smoke(String function, Path release) throws IOException {
        LambdaClient lambda = account.client(LambdaClient.builder());
        try (var events = Files.list(release.resolve("events"))) {
            for (Path event : events.sorted().toList()) {
                SdkBytes payload = SdkBytes.fromByteArray(Files.readAllBytes(event));
                String error = lambda.invoke(call -> call.functionName(function + "-staging")
                                .qualifier("live")
                                .payload(payload))
                        .functionError();
                if (error != null) {
                    throw new IOException(event + " ended with " + error);
                }
            }
        }
    }

    private static Map<?, ?> json(byte[] text) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(new String(text, StandardCharsets.UTF_8));
    }
}
