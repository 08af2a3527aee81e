package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.infra.build.FunctionZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The seeded functions as their templates deploy them, in an emulator, with executables for this machine. */
class EmulatorIT {
    private static final Path CATALOG = Path.of("..");
    private static final List<String> FUNCTIONS =
            List.of("orders-api", "orders-intake", "shipments-dispatch", "orders-history");

    @TempDir
    private static Path folder;

    private static Path assembly;
    private static Ministack ministack;
    private static EmulatedAccount account;

    @BeforeAll
    static void start() throws IOException {
        Path zips = Files.createDirectories(folder.resolve("zips"));
        HostBuild.of(CATALOG, FUNCTIONS).forEach((function, executable) -> {
            try {
                FunctionZip.write(executable, zips.resolve(function + ".zip"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assembly = synthesise(
                HostBuild.catalogForThisMachine(CATALOG, folder.resolve("catalog"), FUNCTIONS), zips, "host");
        ministack = Ministack.start(Files.createDirectories(folder.resolve("ministack")));
        account = new EmulatedAccount(ministack.address());
    }

    @AfterAll
    static void stop() {
        if (ministack != null) {
            ministack.close();
        }
    }

    @Test
    void aFunctionAnswersThroughItsHttpApiWhoSignsAndNobodyElse() throws Exception {
        URI api = account.api(account.deploy(assembly, "orders-api-staging"), "/orders");

        var answer = account.postSigned(api, "{\"reference\":\"example-1\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("EXAMPLE-1");
        assertThat(account.post(api, "{\"reference\":\"example-1\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFunctionTakesMessagesFromItsQueue() throws IOException {
        account.deploy(assembly, "orders-intake-staging");
        SqsClient sqs = account.client(SqsClient.builder());
        String queue = sqs.getQueueUrl(request -> request.queueName("orders")).queueUrl();

        sqs.sendMessage(request -> request.queueUrl(queue).messageBody("{\"reference\":\"example-1\"}"));

        account.awaitLine("orders-intake-staging", "processing");
    }

    @Test
    void aFunctionTakesEventsFromItsBus() throws IOException {
        account.deploy(assembly, "shipments-dispatch-staging");

        account.client(EventBridgeClient.builder())
                .putEvents(request -> request.entries(entry ->
                        entry.source("shop.orders").detailType("Order Paid").detail("{\"reference\":\"example-1\"}")));

        account.awaitLine("shipments-dispatch-staging", "processing");
    }

    /** The table is somebody else's: its owner makes it, and says where its stream is. */
    @Test
    void aFunctionTakesChangesFromTheStreamOfATable() throws IOException {
        DynamoDbClient tables = account.client(DynamoDbClient.builder());
        String stream = tables.createTable(request -> request.tableName("orders")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("reference")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("reference")
                                .keyType(KeyType.HASH)
                                .build())
                        .streamSpecification(specification ->
                                specification.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
        account.client(SsmClient.builder())
                .putParameter(request -> request.name("/slipway/tables/orders/stream-arn")
                        .type(ParameterType.STRING)
                        .value(stream));
        account.deploy(assembly, "orders-history-staging");

        tables.putItem(
                request -> request.tableName("orders").item(Map.of("reference", AttributeValue.fromS("example-1"))));

        account.awaitLine("orders-history-staging", "processing");
    }

    @Test
    void whatIsDeployedHereDiffersFromTheRealTemplateInProcessorAndAssetAlone() throws IOException {
        Path stubs = Files.createDirectories(folder.resolve("stubs"));
        for (String function : FUNCTIONS) {
            Files.writeString(stubs.resolve(function + ".zip"), "the bytes for the real processor");
        }
        Path real = synthesise(CATALOG, stubs, "real");

        for (String function : FUNCTIONS) {
            List<String> differences = TemplateDifference.between(
                    real.resolve(function + "-staging.template.json"),
                    assembly.resolve(function + "-staging.template.json"));

            assertThat(differences)
                    .isSubsetOf("AWS::Lambda::Function Architectures", "AWS::Lambda::Function Code.S3Key")
                    .contains("AWS::Lambda::Function Code.S3Key");
        }
    }

    private static Path synthesise(Path catalog, Path zips, String name) {
        Path output = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(
                "--catalog",
                catalog.toString(),
                "--code",
                "prebuilt",
                "--zips",
                zips.toString(),
                "--output",
                output.toString()));
        FUNCTIONS.forEach(function -> arguments.addAll(List.of("--function", function)));
        assertThat(CatalogApp.run(arguments.toArray(String[]::new))).isZero();
        return output;
    }
}
