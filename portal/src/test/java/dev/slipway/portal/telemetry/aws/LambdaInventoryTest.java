package dev.slipway.portal.telemetry.aws;

import static dev.slipway.portal.telemetry.aws.AwsSlice.ORDERS;
import static dev.slipway.portal.telemetry.aws.AwsSlice.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.CodeSize;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionAlias;
import dev.slipway.portal.telemetry.FunctionConfiguration;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.LoggingConfiguration;
import dev.slipway.portal.telemetry.LoggingConfiguration.Format;
import dev.slipway.portal.telemetry.LoggingConfiguration.Level;
import dev.slipway.portal.telemetry.ProvisionedConcurrency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LambdaInventoryTest {
    private static final Instant MODIFIED = Instant.parse("2026-11-19T08:30:00.123Z");

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private final AwsSlice slice = new AwsSlice();

    @AfterEach
    void close() throws Exception {
        slice.close();
    }

    @Test
    void describesWhatRequestsReach() {
        DeployedOrders.in(WORLD.lambda(), "JSON");
        WORLD.lambda().addProvisioned(DeployedOrders.NAME, """
                {"FunctionArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders-api-production:live",
                 "RequestedProvisionedConcurrentExecutions": 2, "AvailableProvisionedConcurrentExecutions": 0,
                 "AllocatedProvisionedConcurrentExecutions": 0, "Status": "FAILED",
                 "StatusReason": "FUNCTION_ERROR_INIT_FAILURE"}""");

        DeployedFunction function = found();

        assertThat(function.configuration().identity())
                .isEqualTo(new FunctionConfiguration.Identity("orders-api-production", "7", MODIFIED));
        assertThat(function.configuration().code())
                .isEqualTo(new FunctionConfiguration.Code(
                        FunctionConfiguration.Packaging.ZIP,
                        "provided.al2023",
                        Architecture.ARM64,
                        new CodeSize(1_048_576, List.of(new CodeSize.Layer("shared:3", 2_048)))));
        assertThat(function.configuration().code().size().totalBytes()).isEqualTo(1_050_624);
        assertThat(function.configuration().limits())
                .isEqualTo(new FunctionConfiguration.Limits(256, Duration.ofSeconds(10)));
        assertThat(function.configuration().network()).isFalse();
        assertThat(function.configuration().observation())
                .isEqualTo(new FunctionConfiguration.Observation(
                        new LoggingConfiguration(Format.JSON, Level.INFO, "/aws/lambda/orders-api-production"), true));
        assertThat(function.versions())
                .extracting(
                        FunctionVersion::number, version -> version.release().release())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("7", "v12"));
        assertThat(function.aliases()).containsExactly(new FunctionAlias("live", "7", Map.of()));
        assertThat(function.provisioned())
                .containsExactly(new ProvisionedConcurrency("live", 2, 0, "FAILED: FUNCTION_ERROR_INIT_FAILURE"));
    }

    @Test
    void readsAllPagesAndSortsVersionsByNumber() {
        DeployedOrders.in(WORLD.lambda(), "Text");
        for (int version = 12; version > 7; version--) {
            WORLD.lambda().addVersion(DeployedOrders.NAME, DeployedOrders.version("" + version, "by hand", "Text", ""));
        }
        WORLD.lambda().setItemsAPage(2);

        assertThat(found().versions())
                .extracting(FunctionVersion::number)
                .containsExactly("7", "8", "9", "10", "11", "12");
        assertThat(slice.inventory.releases(ORDERS))
                .extracting(FunctionRelease::release)
                .containsExactlyInAnyOrder("v12", "8", "9", "10", "11", "12");
        assertThat(WORLD.aws().count("ListVersionsByFunction"))
                .as("pages of two")
                .isEqualTo(4);
    }

    @Test
    void takesAFunctionWithoutTheAliasAsItStands() {
        WORLD.lambda().addVersion(DeployedOrders.NAME, DeployedOrders.version("$LATEST", "Takes orders", "Text", ""));

        assertThat(found().configuration().identity().version()).isEqualTo("$LATEST");
        assertThat(slice.inventory.current(ORDERS, PRODUCTION))
                .contains(new FunctionRelease("$LATEST", MODIFIED, 1_048_576, 256, Architecture.ARM64));
        assertThat(slice.inventory.releases(ORDERS))
                .extracting(FunctionRelease::release)
                .containsExactly("$LATEST");
    }

    @Test
    void readsSharesOfACanaryAnImageAndAVpc() {
        WORLD.lambda().addVersion(DeployedOrders.NAME, """
                {"FunctionName": "orders-api-production", "Version": "$LATEST", "PackageType": "Image",
                 "CodeSize": 0, "MemorySize": 512, "Timeout": 3, "LastModified": "2026-11-19T08:30:00.123+0000",
                 "VpcConfig": {"VpcId": "vpc-1", "SubnetIds": ["subnet-1"], "SecurityGroupIds": []},
                 "TracingConfig": {"Mode": "PassThrough"}}""");
        WORLD.lambda().addAlias(DeployedOrders.NAME, """
                {"Name": "other", "FunctionVersion": "3", "RoutingConfig": {"AdditionalVersionWeights": {"4": 0.1}}}""");

        DeployedFunction function = found();

        assertThat(function.configuration().code().packaging()).isEqualTo(FunctionConfiguration.Packaging.IMAGE);
        assertThat(function.configuration().code().runtime()).isEmpty();
        assertThat(function.configuration().code().architecture()).isEqualTo(Architecture.X86_64);
        assertThat(function.configuration().network()).isTrue();
        assertThat(function.configuration().observation().traced()).isFalse();
        assertThat(function.aliases()).containsExactly(new FunctionAlias("other", "3", Map.of("4", 0.1)));
    }

    @Test
    void asksAgainAfterAWhileAndSoonerAfterAFailure() {
        DeployedOrders.in(WORLD.lambda(), "Text");
        found();
        found();
        assertThat(WORLD.aws().count("ListVersionsByFunction")).isOne();

        slice.time.pass(Duration.ofMinutes(6));
        WORLD.aws().deny("lambda:ListAliases");
        assertThat(slice.inventory.deployed(ORDERS, PRODUCTION))
                .isEqualTo(new InventoryReading.Unavailable(
                        "The role that the portal uses may not do lambda:ListAliases: allow it."));
        assertThat(slice.inventory.releases(ORDERS)).isEmpty();
        assertThat(WORLD.aws().count("ListVersionsByFunction")).isEqualTo(2);

        WORLD.aws().reset();
        slice.time.pass(Duration.ofSeconds(31));
        found();
    }

    @Test
    void triesAgainWhenThrottled() {
        DeployedOrders.in(WORLD.lambda(), "Text");
        WORLD.aws().fail("ListVersionsByFunction", new Fault.Throttling(), new Fault.ServerError());

        found();

        assertThat(WORLD.aws().count("ListVersionsByFunction")).isEqualTo(3);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(slice.inventory.deployed(ORDERS, PRODUCTION)).isEqualTo(new InventoryReading.Absent());
        assertThat(slice.inventory.deployed(ORDERS, EnvironmentName.STAGING)).isEqualTo(new InventoryReading.Absent());
        assertThat(slice.inventory.releases(ORDERS)).isEmpty();
        assertThat(slice.inventory.current(ORDERS, PRODUCTION)).isEmpty();
    }

    private DeployedFunction found() {
        InventoryReading reading = slice.inventory.deployed(ORDERS, PRODUCTION);
        assertThat(reading).isInstanceOf(InventoryReading.Found.class);
        return ((InventoryReading.Found) reading).function();
    }
}
