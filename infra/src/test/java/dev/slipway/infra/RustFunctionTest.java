package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionStack;
import dev.slipway.manifest.deployed.FunctionStack.Alarm;
import dev.slipway.manifest.deployed.FunctionStack.Arrival;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.PermissionsDiff;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.manifest.permissions.TemplatePermissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RustFunctionTest {
    private static final Surroundings NETWORKED = new Surroundings(
            new HttpCallers.WithToken("https://login.example.com/", "shop"),
            Optional.of(new Surroundings.Network(
                    List.of("subnet-0123456789abcdef0", "subnet-0123456789abcdef1"), List.of("sg-0123456789abcdef0"))),
            Optional.of("arn:aws:sns:eu-central-1:111111111111:alarms"),
            Optional.of("slipway-staging-boundary"));

    private static final String LAYER = "arn:aws:lambda:eu-central-1:111111111111:layer:shared:3";

    private static Synthesis synthesis;

    /** The AWS Solutions rules run over all of it, and fail it. */
    @BeforeAll
    static void synthesise() {
        synthesis = Synthesis.kept("functions")
                .function("http", Examples.props(Examples.http()))
                .function("queue", Examples.props(Examples.queue()))
                .function("bus", Examples.props(Examples.bus()))
                .function("changes", Examples.props(Examples.changes()))
                .function("critical", Examples.props(Examples.critical(), NETWORKED))
                .function("image", Examples.props(Examples.image()))
                .function(
                        "layered",
                        RustFunctionProps.of(
                                Examples.http(),
                                "staging",
                                new FunctionCode.Stub(),
                                FunctionOptions.of(Examples.http(), Surroundings.usual())
                                        .withLayers(LAYER)))
                .synthesise();
    }

    @Test
    void anHttpFunctionLooksLikeThis() throws IOException {
        assertLooksAsReviewed("http");
    }

    @Test
    void aQueueBelongsToItsFunctionAndFailedMessagesAreKept() throws IOException {
        assertLooksAsReviewed("queue", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "AWS::Lambda::EventSourceMapping");
    }

    @Test
    void theEventsOfABusReachTheLiveVersionAndWhatFailsIsKept() throws IOException {
        assertLooksAsReviewed(
                "bus",
                "AWS::Events::Rule",
                "AWS::Lambda::Permission",
                "AWS::Lambda::EventInvokeConfig",
                "AWS::SQS::QueuePolicy");
    }

    @Test
    void theChangesOfATableAreRetriedInHalvesAndWatchedForTheirAge() throws IOException {
        assertLooksAsReviewed("changes", "AWS::Lambda::EventSourceMapping");
        assertThat(synthesis.template("changes").ofType("AWS::CloudWatch::Alarm"))
                .extracting(alarm -> (Object) alarm.get("AlarmName"))
                .contains("search-feed-staging-iterator-age");
    }

    @Test
    void whatFailedForGoodRaisesAnAlarm() {
        for (String listener : List.of("queue", "bus", "changes")) {
            assertThat(synthesis.template(listener).ofType("AWS::CloudWatch::Alarm"))
                    .as(listener)
                    .filteredOn(alarm -> String.valueOf(alarm.get("AlarmName")).endsWith("-staging-dead-letters"))
                    .singleElement()
                    .satisfies(alarm -> assertThat(alarm.get("Dimensions"))
                            .asString()
                            .contains("QueueName")
                            .contains(deadLetterQueue(listener)));
        }
        assertThat(synthesis.template("http").ofType("AWS::CloudWatch::Alarm"))
                .noneMatch(alarm -> String.valueOf(alarm.get("AlarmName")).endsWith("dead-letters"));
    }

    /** The name of the queue that keeps for 14 days what failed. */
    private String deadLetterQueue(String stack) {
        return synthesis.template(stack).ofType("AWS::SQS::Queue").stream()
                .filter(queue -> Integer.valueOf(14 * 24 * 60 * 60).equals(queue.get("MessageRetentionPeriod")))
                .map(queue -> String.valueOf(queue.get("QueueName")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCriticalFunctionIsKeptReadyInTheVpcForCallersWithATokenAndItsAlarmsAreHeard() throws IOException {
        assertLooksAsReviewed(
                "critical",
                "AWS::ApplicationAutoScaling::ScalableTarget",
                "AWS::ApplicationAutoScaling::ScalingPolicy",
                "AWS::ApiGatewayV2::Authorizer",
                "AWS::ApiGatewayV2::Route",
                "AWS::Lambda::Function");
        assertThat(synthesis.template("critical").ofType("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm -> assertThat(alarm.get("AlarmActions"))
                        .isEqualTo(List.of("arn:aws:sns:eu-central-1:111111111111:alarms")));
    }

    @Test
    void aFunctionThatIsNoZipIsAnImage() {
        assertThat(synthesis.template("image").ofType("AWS::Lambda::Function"))
                .singleElement(MAP)
                .containsEntry("PackageType", "Image")
                .doesNotContainKeys("Runtime", "Handler");
    }

    @Test
    void aLayerIsThereWhereOneIsAskedForAndNowhereElse() {
        assertThat(synthesis.template("layered").ofType("AWS::Lambda::Function"))
                .singleElement(MAP)
                .containsEntry("Layers", List.of(LAYER));
        assertThat(synthesis.template("http").ofType("AWS::Lambda::Function"))
                .singleElement(MAP)
                .doesNotContainKey("Layers");
    }

    @Test
    void theRoleAllowsExactlyWhatTheManifestNeeds() {
        Map.of(
                        "http", Examples.http(),
                        "queue", Examples.queue(),
                        "bus", Examples.bus(),
                        "changes", Examples.changes(),
                        "critical", Examples.critical())
                .forEach((stack, manifest) -> assertThat(
                                synthesis.template(stack).grants())
                        .as(stack)
                        .containsExactlyInAnyOrderElementsOf(wanted(manifest)));
    }

    @Test
    void nothingIsAllowedEverywhereButWhatTheTableNames() {
        List.of("http", "queue", "bus", "changes", "critical", "image")
                .forEach(stack -> PolicyRules.assertFollowedBy(synthesis.template(stack)));
    }

    @Test
    void evidenceReadsFromTheTemplateWhatTheManifestAsksForInTheSameWords() {
        List<Statement> asked = Permissions.of(Examples.queue());
        List<Statement> inStaging = asked.stream()
                .map(statement -> new Statement(statement.actions(), statement.resourcesIn("staging"), statement.why()))
                .toList();

        List<Statement> deployed = TemplatePermissions.of(synthesis.json("queue"), asked, "staging");

        assertThat(deployed).containsExactlyInAnyOrderElementsOf(inStaging);
        assertThat(PermissionsDiff.between(inStaging, deployed).isEmpty()).isTrue();
    }

    @Test
    void evidenceTellsInWordsWhatATemplateAllowsMore() {
        List<Statement> before =
                TemplatePermissions.of(synthesis.json("http"), Permissions.of(Examples.http()), "staging");
        List<Statement> after =
                TemplatePermissions.of(synthesis.json("queue"), Permissions.of(Examples.queue()), "staging");

        assertThat(PermissionsDiff.between(before, after).inWords())
                .contains("May now: takes messages from queue orders"
                        + " (sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage).")
                .contains("May no longer: reads secret quotes/provider-key (secretsmanager:GetSecretValue).");
    }

    @Test
    void thePortalReadsFromTheTemplateHowAFunctionIsSetUp() {
        assertThat(stack("http", Examples.http()).arrivals()).isEmpty();
        assertThat(stack("queue", Examples.queue()).arrivals())
                .containsExactly(new Arrival("messages of the queue orders", true, Optional.of(180)));
        assertThat(stack("bus", Examples.bus()).arrivals())
                .containsExactly(new Arrival("events of the rule audit-log-staging", true, Optional.empty()));
        assertThat(stack("changes", Examples.changes()).arrivals())
                .containsExactly(new Arrival("changes of the stream", true, Optional.empty()));
        assertThat(stack("queue", Examples.queue())).satisfies(queue -> {
            assertThat(queue.runtime()).contains("provided.al2023");
            assertThat(queue.timeout()).isEqualTo(30);
            assertThat(queue.environment()).containsEntry("SLIPWAY_ENVIRONMENT", "staging");
            assertThat(queue.alarms())
                    .contains(new Alarm("orders-intake-staging-errors", "Errors", false))
                    .noneMatch(Alarm::tells);
        });
        assertThat(stack("critical", Examples.critical()).alarms()).allMatch(Alarm::tells);
        assertThat(stack("image", Examples.image()).runtime()).isEmpty();
    }

    private static FunctionStack stack(String name, Manifest manifest) {
        return FunctionStack.of(synthesis.json(name), new DeployedFunction(manifest.name(), "staging"));
    }

    @Test
    void anHttpFunctionMustAnswerBelowTenSeconds() {
        Sizing slow = new Sizing(new MemorySize(256), new TimeoutSeconds(10), Architecture.ARM64);
        FunctionOptions options =
                new FunctionOptions(new Description("An example."), slow, List.of(), List.of(), Surroundings.usual());

        assertThatThrownBy(() -> new RustFunctionProps(
                        new DeployedFunction(new FunctionName("slow-api"), "staging"),
                        new FunctionCode.Stub(),
                        List.of(new FunctionEvent.HttpRoute("GET", "/")),
                        Map.of(),
                        options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 s is too long for slow-api-staging");
    }

    @Test
    void aFunctionInTheVpcNeedsANetworkOfItsEnvironment() {
        assertThatThrownBy(() -> Examples.props(Examples.critical()))
                .hasMessageContaining("prices-api has vpc: true, and its environment has no network");
    }

    @Test
    void aRightOnEverythingNeedsAReasonInTheTable() {
        Statement tooMuch = new Statement(List.of("s3:GetObject"), List.of("*"), "reads it all");

        assertThatThrownBy(() -> Acknowledged.wildcards(synthesis.app(), tooMuch, "staging"))
                .hasMessageContaining("allows s3:GetObject on everything");
    }

    private static List<Grant> wanted(Manifest manifest) {
        List<Grant> wanted = new ArrayList<>();
        for (Statement statement : Permissions.of(manifest)) {
            for (String action : statement.actions()) {
                statement.resourcesIn("staging").forEach(resource -> wanted.add(new Grant(action, resource)));
            }
        }
        return wanted;
    }

    private static void assertLooksAsReviewed(String stack, String... types) throws IOException {
        String text = synthesis.template(stack).text(types);
        assertThat(text).isEqualTo(Examples.snapshot(stack, text));
    }
}
