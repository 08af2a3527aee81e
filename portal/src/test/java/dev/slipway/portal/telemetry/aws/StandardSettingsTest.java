package dev.slipway.portal.telemetry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.slipway.portal.aws.AccountSettings;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.awsfake.AwsSamples;
import dev.slipway.portal.awsfake.FakeAws;
import dev.slipway.portal.awsfake.FakeCodePipeline;
import dev.slipway.portal.awsfake.FakeLambda;
import dev.slipway.portal.awsfake.FakeLogs;
import dev.slipway.portal.awsfake.FakeSts;
import dev.slipway.portal.awsfake.FakeXRay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's own variables decide where calls go: tried in a process of its own, since they are read once. */
class StandardSettingsTest {
    private final FakeAws first = world();
    private final FakeAws second = world();

    private static FakeAws world() {
        return new FakeAws(new FakeLogs(), new FakeXRay(), new FakeLambda(), new FakeSts(), new FakeCodePipeline());
    }

    /** Calls everything that the adapters call, as the portal would. */
    static final class Caller {
        public static void main(String[] arguments) throws Exception {
            AccountSettings account = new AccountSettings(
                    "", "", arguments.length == 0 ? "" : arguments[0], "{function}-{environment}", "");
            AwsAccounts accounts = new AwsAccounts(AwsSamples.settings(account));
            new TelemetryPermissions(Clock.systemUTC()).probes().forEach(probe -> {
                try {
                    probe.call().accept(accounts.all().getFirst());
                } catch (SdkException answered) {
                    System.out.println(probe.permission().action() + ": " + answered.getMessage());
                }
            });
            others(accounts.all().getFirst());
            accounts.close();
        }
    }

    /** One call of each service that the telemetry has nothing to do with. */
    private static void others(AwsAccount account) {
        List<Runnable> calls = List.of(
                () -> account.client(CodePipelineClient.class, CodePipelineClient::builder)
                        .listPipelines(),
                () -> account.clientWithoutRetries(CodePipelineClient.class, CodePipelineClient::builder)
                        .getPipelineState(request -> request.name("orders-api")),
                () -> account.client(SqsClient.class, SqsClient::builder)
                        .receiveMessage(request -> request.queueUrl("https://sqs.eu-north-1.amazonaws.com/1/events")));
        for (Runnable call : calls) {
            try {
                call.run();
            } catch (SdkException answered) {
                System.out.println(answered.getMessage());
            }
        }
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void sendsEverythingToAwsEndpointUrlInTheRegionOfTheEnvironment() throws Exception {
        call(Map.of("AWS_ENDPOINT_URL", first.endpoint().toString(), "AWS_REGION", "eu-north-1"));

        assertThat(services(first)).containsExactlyInAnyOrder("logs", "xray", "lambda", "codepipeline");
        assertThat(first.calls()).extracting(FakeAws.RecordedCall::region).containsOnly("eu-north-1");
        assertThat(first.violations())
                .as("queues are not among the services of the fake")
                .containsExactly("No service knows POST / AmazonSQS.ReceiveMessage");
    }

    @Test
    void sendsSingleServicesElsewhere() throws Exception {
        call(Map.of(
                "AWS_ENDPOINT_URL", first.endpoint().toString(),
                "AWS_ENDPOINT_URL_XRAY", second.endpoint().toString(),
                "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", second.endpoint().toString(),
                "AWS_ENDPOINT_URL_CODEPIPELINE", second.endpoint().toString(),
                "AWS_ENDPOINT_URL_SQS", second.endpoint().toString(),
                "AWS_DEFAULT_REGION", "eu-west-3",
                "AWS_REGION", "eu-west-3"));

        assertThat(services(first)).containsExactly("lambda");
        assertThat(services(second)).containsExactlyInAnyOrder("logs", "xray", "codepipeline");
        assertThat(second.violations()).containsExactly("No service knows POST / AmazonSQS.ReceiveMessage");
    }

    @Test
    void sendsTheRoleToTheEndpointOfSts() throws Exception {
        call(
                Map.of(
                        "AWS_ENDPOINT_URL", first.endpoint().toString(),
                        "AWS_ENDPOINT_URL_STS", second.endpoint().toString(),
                        "AWS_REGION", "eu-west-3"),
                "arn:aws:iam::123456789012:role/slipway-portal");

        assertThat(services(second)).containsExactly("sts");
        assertThat(first.calls())
                .extracting(call -> call.accessKey().substring(0, 4))
                .containsOnly("ASIA");
    }

    @Test
    void noClientIsBuiltPastTheseSettings() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.slipway.portal.aws")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching("endpointOverride|create"))
                        .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.resideInAPackage("software.amazon.awssdk.services..")))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.slipway.portal"));
    }

    private static Set<String> services(FakeAws aws) {
        return aws.calls().stream().map(FakeAws.RecordedCall::service).collect(Collectors.toSet());
    }

    private static void call(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Caller.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = new TreeMap<>(variables);
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
