package dev.slipway.catalog.cdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** An account of the emulator as a test deploys to it: what the CDK's command line does, with the SDK. */
final class EmulatedAccount {
    private static final String ACCOUNT = "000000000000";
    private static final Region REGION = Region.EU_CENTRAL_1;
    private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("local", "local");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final S3Client s3;
    private final CloudFormationClient cloudFormation;
    private final CloudWatchLogsClient logs;

    EmulatedAccount(URI address) {
        this.address = address;
        s3 = client(S3Client.builder().forcePathStyle(true));
        cloudFormation = client(CloudFormationClient.builder());
        logs = client(CloudWatchLogsClient.builder());
        // All that a template asks of a bootstrapped account but the bucket, which is made with the first asset.
        client(SsmClient.builder())
                .putParameter(request -> request.name("/cdk-bootstrap/hnb659fds/version")
                        .type(ParameterType.STRING)
                        .value("30")
                        .overwrite(true));
    }

    /** A client of the emulator, with keys that are good for nothing else. */
    <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(address)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(KEYS))
                .build();
    }

    /** Publishes a stack's assets and creates it from its template as it was synthesised. */
    Stack deploy(Path assembly, String stack) throws IOException {
        publish(assembly, stack);
        cloudFormation.createStack(request -> {
            try {
                request.stackName(stack)
                        .templateBody(Files.readString(assembly.resolve(stack + ".template.json")))
                        .capabilities(Capability.CAPABILITY_IAM);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Stack created = Awaitility.await(stack + " is created")
                .atMost(PATIENCE)
                .until(
                        () -> cloudFormation
                                .describeStacks(request -> request.stackName(stack))
                                .stacks()
                                .getFirst(),
                        found -> !found.stackStatusAsString().endsWith("_IN_PROGRESS"));
        if (!created.stackStatusAsString().equals("CREATE_COMPLETE")) {
            throw new AssertionError(stack + " is " + created.stackStatusAsString() + ": "
                    + cloudFormation
                            .describeStackEvents(request -> request.stackName(stack))
                            .stackEvents());
        }
        return created;
    }

    /** Where an HTTP API of a stack answers in the emulator. */
    URI api(Stack stack, String path) {
        String endpoint = stack.outputs().stream()
                .filter(output -> output.outputKey().contains("Address"))
                .findFirst()
                .orElseThrow()
                .outputValue();
        String api = URI.create(endpoint).getHost().split("\\.")[0];
        return address.resolve("/_aws/execute-api/" + api + "/$default" + path);
    }

    /** Sends a body as somebody whom nobody knows. */
    HttpResponse<String> post(URI api, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(api), body);
    }

    /** Sends a body signed as IAM asks for. */
    HttpResponse<String> postSigned(URI api, String body) throws IOException, InterruptedException {
        SdkHttpFullRequest unsigned = SdkHttpFullRequest.builder()
                .uri(api)
                .method(SdkHttpMethod.POST)
                .putHeader("content-type", "application/json")
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(request -> request.identity(KEYS)
                        .request(unsigned)
                        .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, REGION.id()));
        HttpRequest.Builder request = HttpRequest.newBuilder(api);
        signed.request().forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-type")) {
                request.header(name, values.getFirst());
            }
        });
        return send(request, body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.header("content-type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until a function has written a line with this text. */
    void awaitLine(String function, String text) {
        Awaitility.await("a line of " + function + " with " + text)
                .atMost(PATIENCE)
                .ignoreException(ResourceNotFoundException.class)
                .until(() ->
                        logs
                                .filterLogEvents(request -> request.logGroupName("/aws/lambda/" + function))
                                .events()
                                .stream()
                                .anyMatch(event -> event.message().contains(text)));
    }

    private void publish(Path assembly, String stack) throws IOException {
        String manifest = Files.readString(assembly.resolve(stack + ".assets.json"));
        Map<?, ?> files = (Map<?, ?>)
                ((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(manifest)).get("files");
        for (Object file : files.values()) {
            Map<?, ?> source = (Map<?, ?>) ((Map<?, ?>) file).get("source");
            if ("file".equals(source.get("packaging")) && ((String) source.get("path")).endsWith(".zip")) {
                Map<?, ?> destinations = (Map<?, ?>) ((Map<?, ?>) file).get("destinations");
                for (Object destination : destinations.values()) {
                    put((Map<?, ?>) destination, assembly.resolve((String) source.get("path")));
                }
            }
        }
    }

    private void put(Map<?, ?> destination, Path file) {
        String bucket = ((String) destination.get("bucketName"))
                .replace("${AWS::AccountId}", ACCOUNT)
                .replace("${AWS::Region}", REGION.id());
        if (s3.listBuckets().buckets().stream().noneMatch(known -> known.name().equals(bucket))) {
            s3.createBucket(request -> request.bucket(bucket));
        }
        s3.putObject(
                request -> request.bucket(bucket).key((String) destination.get("objectKey")),
                RequestBody.fromFile(file));
    }
}
