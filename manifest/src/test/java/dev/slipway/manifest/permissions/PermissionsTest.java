package dev.slipway.manifest.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.Manifests;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final String HERE = "${AWS::Region}:${AWS::AccountId}";

    @Test
    void anHttpFunctionMayOnlyLogAndTrace() {
        List<Statement> statements = Permissions.of(Manifests.ordersApi());
        assertThat(statements)
                .extracting(Statement::why)
                .containsExactly("writes its own log", "sends its traces, which X-Ray takes on no narrower resource");
        assertThat(statements.getFirst().resourcesIn("staging"))
                .containsExactly("arn:${AWS::Partition}:logs:" + HERE + ":log-group:/aws/lambda/orders-api-staging:*");
    }

    @Test
    void everyNeedOfTheManifestBecomesOneNarrowGrant() {
        assertThat(Permissions.of(Manifests.ordersIntake()))
                .extracting(Statement::why)
                .containsExactlyInAnyOrder(
                        "writes its own log",
                        "sends its traces, which X-Ray takes on no narrower resource",
                        "takes messages from queue orders",
                        "sends to queue receipts",
                        "reads table orders",
                        "writes table orders",
                        "reads table null",
                        "writes bucket uploads",
                        "reads parameter quotes/currency",
                        "reads parameter 1.0",
                        "reads secret @quotes/api=key+1",
                        "reads secret true");
    }

    @Test
    void onlyXRayIsAllowedOnEverything() {
        assertThat(Permissions.of(Manifests.ordersIntake()))
                .filteredOn(statement -> statement.resources().contains("*"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.actions())
                        .containsExactly("xray:PutTelemetryRecords", "xray:PutTraceSegments"));
    }

    @Test
    void aFunctionInTheVpcMayHaveNetworkInterfacesAndNothingElseOfEc2() {
        assertThat(Permissions.of(Manifests.checkout()))
                .filteredOn(statement -> statement.actions().getFirst().startsWith("ec2:"))
                .extracting(Statement::actions, Statement::resources)
                .containsExactly(
                        tuple(
                                List.of(
                                        "ec2:AssignPrivateIpAddresses",
                                        "ec2:DeleteNetworkInterface",
                                        "ec2:UnassignPrivateIpAddresses"),
                                List.of("arn:${AWS::Partition}:ec2:" + HERE + ":network-interface/*")),
                        tuple(
                                List.of("ec2:CreateNetworkInterface"),
                                List.of(
                                        "arn:${AWS::Partition}:ec2:" + HERE + ":network-interface/*",
                                        "arn:${AWS::Partition}:ec2:" + HERE + ":security-group/*",
                                        "arn:${AWS::Partition}:ec2:" + HERE + ":subnet/*")),
                        tuple(List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"), List.of("*")));
        assertThat(Permissions.of(Manifests.ordersIntake()))
                .flatExtracting(Statement::actions)
                .noneMatch(action -> action.startsWith("ec2:"));
    }

    @Test
    void whatLambdaHandsOverWhenAFunctionFailsMayBeSentToItsOwnQueueAlone() {
        var orders = Manifests.ordersApi();
        for (Trigger trigger : List.of(
                new EventBridgeRule(
                        new EventBusName("default"), new EventSource("shop"), new DetailType("Order Placed")),
                new DynamoDbStream(new ResourceName("orders"), new StreamBatchSize(10)))) {
            assertThat(Permissions.of(orders.withTrigger(trigger)))
                    .filteredOn(statement -> statement.actions().contains("sqs:SendMessage"))
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.resourcesIn("staging"))
                            .containsExactly("arn:${AWS::Partition}:sqs:" + HERE + ":orders-api-staging-failed"));
        }
        assertThat(Permissions.of(orders)).flatExtracting(Statement::actions).doesNotContain("sqs:SendMessage");
    }

    @Test
    void noActionIsAWildcard() {
        assertThat(Manifests.all())
                .flatExtracting(Permissions::of)
                .flatExtracting(Statement::actions)
                .noneMatch(action -> action.contains("*"));
    }

    @Test
    void anEventBridgeFunctionMayOnlyLogTraceAndKeepWhatFailed() {
        assertThat(Permissions.of(Manifests.paidOrders()))
                .extracting(Statement::why)
                .containsExactly(
                        "writes its own log",
                        "hands what failed in the end to its dead-letter queue",
                        "sends its traces, which X-Ray takes on no narrower resource");
    }

    @Test
    void aFunctionBehindAStreamMayReadThatStreamAlone() {
        assertThat(Permissions.of(Manifests.orderChanges()))
                .filteredOn(statement -> statement.actions().contains("dynamodb:GetRecords"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactly("arn:${AWS::Partition}:dynamodb:" + HERE + ":table/orders/stream/*"));
    }

    @Test
    void secretsAreFoundByTheSuffixThatSecretsManagerAdds() {
        assertThat(Permissions.of(Manifests.ordersIntake()))
                .filteredOn(statement -> statement.why().equals("reads secret true"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactly("arn:${AWS::Partition}:secretsmanager:" + HERE + ":secret:true-??????"));
    }

    @Test
    void aDifferenceIsToldInWords() {
        var before = Permissions.of(Manifests.ordersApi());
        var table = new Statement(List.of("dynamodb:GetItem"), List.of("arn:orders"), "reads table orders");
        var after = List.of(before.get(1), table);
        var diff = PermissionsDiff.between(before, after);
        assertThat(diff.inWords())
                .containsExactly(
                        "May now: reads table orders (dynamodb:GetItem).",
                        "May no longer: writes its own log (logs:CreateLogStream, logs:PutLogEvents).");
    }

    @Test
    void onlyTheActionsThatAreNewAreTold() {
        var before = List.of(new Statement(List.of("a:One"), List.of("x"), "does"));
        var after = List.of(new Statement(List.of("a:One", "a:Two"), List.of("x"), "does more"));
        assertThat(PermissionsDiff.between(before, after).inWords()).containsExactly("May now: does more (a:Two).");
    }

    @Test
    void theSameRightsInOtherWordsAreNoDifference() {
        var before = List.of(new Statement(List.of("a:One", "a:Two"), List.of("x"), "once"));
        var after = List.of(
                new Statement(List.of("a:Two"), List.of("x"), "again"),
                new Statement(List.of("a:One"), List.of("x"), "again"));
        assertThat(PermissionsDiff.between(before, after).isEmpty()).isTrue();
    }
}
