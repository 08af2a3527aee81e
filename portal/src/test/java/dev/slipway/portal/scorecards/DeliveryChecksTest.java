package dev.slipway.portal.scorecards;

import static dev.slipway.portal.scorecards.ChecksTest.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of what delivery really brought to production: the template of the stack, and the release's size. */
class DeliveryChecksTest {
    private static final String OWN = """
            "Own": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "orders-api-production",
              "Runtime": "provided.al2023", "Timeout": 30, "Environment": {"Variables": {"SLIPWAY_ENVIRONMENT": "production"}}}}""";
    private static final String MAPPING = """
            , "Mapping": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"EventSourceArn": {"Fn::GetAtt": ["Q", "Arn"]}}}""";
    private static final Facts QUEUE = Facts.sound()
            .with("  type: http\n  method: POST\n  path: /orders\n", "  type: sqs\n  queue: orders\n  batchSize: 10\n");

    @Test
    void nothingIsSaidOfDeadLettersAndAlarmsThatNobodyCanSee() {
        for (String check : List.of("dead-letters", "alarms")) {
            assertThat(look(check, QUEUE)).isEqualTo(new Verdict.NotKnown("Production runs no release of it."));
        }
        assertThat(look("dead-letters", QUEUE.deployed(OWN)).fact()).contains("says nothing of what invokes it");
    }

    @Test
    void rightsThatNobodyLookedAtAreNotKnown() {
        assertThat(look("least-privilege", Facts.sound()))
                .isInstanceOfSatisfying(
                        Verdict.NotKnown.class,
                        unknown -> assertThat(unknown.fact())
                                .startsWith("Production runs no release of it. It is looked at as soon as"));
        assertThat(look("least-privilege", Facts.sound().setUp(new Setup.NotKnown("The template of v3 is lost."))))
                .isInstanceOfSatisfying(
                        Verdict.NotKnown.class,
                        unknown -> assertThat(unknown.fact()).startsWith("The template of v3 is lost."));
    }

    @Test
    void anHttpFunctionNeedsNoDeadLettersWhereverItRuns() {
        assertThat(look("dead-letters", Facts.sound())).isInstanceOf(Verdict.Passed.class);
        assertThat(look("dead-letters", Facts.sound().deployed(OWN))).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void deadLettersAreThoseOfTheFunctionsOwnQueue() {
        String kept = """
                , "Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders", "VisibilityTimeout": 180,
                    "RedrivePolicy": {"deadLetterTargetArn": "arn", "maxReceiveCount": 5}}}""";
        String lost = """
                , "Q": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders", "VisibilityTimeout": 180}},
                "Other": {"Type": "AWS::SQS::Queue", "Properties": {"RedrivePolicy": {"deadLetterTargetArn": "arn"}}}""";

        assertThat(look("dead-letters", QUEUE.deployed(OWN + MAPPING + kept)))
                .isEqualTo(new Verdict.Passed(
                        "In production a queue keeps what fails for good: messages of the queue orders."));
        assertThat(look("dead-letters", QUEUE.deployed(OWN + MAPPING + lost)))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.fact()).contains("no queue keeps"));
    }

    @ParameterizedTest
    @CsvSource({
        "Errors, true, true, Passed",
        "Errors, true, false, Failed",
        "Errors, false, true, Failed",
        "Throttles, true, true, Failed"
    })
    void anAlarmOnErrorsMustReachSomebody(String metric, boolean topic, boolean enabled, String verdict) {
        String alarm = """
                , "A": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmName": "a", "MetricName": "%s",
                    "ActionsEnabled": %s, "AlarmActions": [%s]}}""".formatted(metric, enabled, topic ? "\"arn\"" : "");

        assertThat(look("alarms", Facts.sound().deployed(OWN + alarm))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"180, Passed", "179, Failed", "30, Failed"})
    void aQueueHidesAMessageForSixTimesTheTimeout(int visibility, String verdict) {
        String queue =
                ", \"Q\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"VisibilityTimeout\": " + visibility + "}}";

        assertThat(look("timeout", QUEUE.deployed(OWN + MAPPING + queue))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"logs:PutLogEvents\" | \"*\" | logs:PutLogEvents on *",
                "\"dynamodb:*\" | \"arn:aws:dynamodb:eu-central-1:111111111111:table/orders\" | dynamodb:* on arn",
                "\"s3:GetObject\" | \"arn:aws:s3:::*/*\" | s3:GetObject on arn:aws:s3:::*/*",
                "\"sqs:SendMessage\" | {\"Fn::GetAtt\": [\"Q\", \"Arn\"]} | sqs:SendMessage on ${Q.Arn}"
            })
    void aRightThatTheManifestDoesNotAskForIsTooMuch(String action, String resource, String fact) {
        String policy = """
                , "P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [
                    {"Effect": "Allow", "Action": %s, "Resource": %s, "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}}}
                """.formatted(action, resource);

        assertThat(look("least-privilege", Facts.sound().deployed(OWN + policy)))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.fact()).contains(fact));
    }

    @Test
    void rightsThatTheManifestAsksForAreNot() {
        String policy = """
                , "P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [
                    {"Effect": "Allow", "Action": "logs:PutLogEvents", "Resource": {"Fn::Sub":
                      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/orders-api-production:*"}},
                    {"Effect": "Allow", "Action": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "Resource": "*"},
                    {"Effect": "Deny", "Action": "*", "Resource": "*"}]}}}
                """;

        assertThat(look("least-privilege", Facts.sound().deployed(OWN + policy)))
                .isInstanceOfSatisfying(
                        Verdict.Passed.class,
                        passed -> assertThat(passed.fact()).contains("In production its role has 2 statements"));
    }

    @ParameterizedTest
    @CsvSource({
        "provided.al2023, 2029-06-30, Passed",
        "provided.al2023, 2029-07-01, Failed",
        "provided.al2, 2026-07-31, Passed",
        "provided.al2, 2026-08-01, Failed",
        "provided.al2031, 2026-08-01, NotKnown"
    })
    void aRuntimeIsSupportedUntilItsDay(String runtime, String day, String verdict) {
        Facts facts =
                Facts.sound().deployed(OWN.replace("provided.al2023", runtime)).on(LocalDate.parse(day));

        assertThat(look("runtime", facts).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void anImageHasNoRuntimeWhoseSupportEnds() {
        Facts image = Facts.sound().with("architecture: arm64\n", "architecture: arm64\npackage: image\n");

        assertThat(look("runtime", image))
                .isInstanceOfSatisfying(
                        Verdict.Passed.class,
                        passed -> assertThat(passed.fact()).startsWith("It is an image, to which"));
    }

    @Test
    void noSecretStandsInTheEnvironmentOfProduction() {
        for (String variable : List.of(
                "\"DB_PASSWORD\": \"x\"",
                "\"SIGNING\": \"{{resolve:secretsmanager:orders/key}}\"",
                "\"KEY\": \"AKIAIOSFODNN7EXAMPLE\"")) {
            assertThat(look(
                            "no-secrets",
                            Facts.sound().deployed(OWN.replace("\"SLIPWAY_ENVIRONMENT\": \"production\"", variable))))
                    .as(variable)
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.fact()).contains("production's environment"));
        }
        String declared = OWN.replace(
                "\"SLIPWAY_ENVIRONMENT\": \"production\"",
                "\"SECRET_ORDERS_KEY\": \"orders/key\", \"A_TOKEN_ARN\": \"arn\"");
        assertThat(look(
                        "no-secrets",
                        Facts.sound()
                                .with("secrets: []", "secrets: [orders/key]")
                                .deployed(declared)))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void whatProductionRunsIsAskedOfThePipelines() {
        FunctionName function = new FunctionName("orders-api");
        Release release =
                new Release(new ReleaseNumber(3), new CommitId("a".repeat(40)), new ArtefactDigest("b".repeat(64)));
        var pipelines = new ManualDeliveryPipelines();
        var production = new ProductionGathering(pipelines);
        assertThat(production.of(function)).isEqualTo(ProductionGathering.nothing());

        pipelines.put(new PipelineState(
                function,
                new PipelineState.Pipeline("slipway-orders-api", "1", Instant.EPOCH, ""),
                List.of(),
                Optional.empty(),
                Optional.of(new RunningRelease(release, Instant.EPOCH))));
        pipelines.put(
                function,
                new RunFacts(release, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(1_600_000L)));
        assertThat(production.of(function).zipBytes()).contains(1_600_000L);
        assertThat(production.of(function).setup())
                .isInstanceOfSatisfying(
                        Setup.NotKnown.class,
                        unknown -> assertThat(unknown.why()).contains("this machine"));

        pipelines.put(function, release, new Synthesised.Missing("no longer kept"));
        assertThat(production.of(function).setup())
                .isEqualTo(new Setup.NotKnown("The template of v3 cannot be looked at: no longer kept."));

        pipelines.put(function, release, new Synthesised.Template("[]"));
        assertThat(production.of(function).setup()).isInstanceOf(Setup.NotKnown.class);

        pipelines.put(function, release, new Synthesised.Template("{\"Resources\": {" + OWN + "}}"));
        assertThat(production.all().get(function))
                .satisfies(known -> assertThat(known.setup()).isInstanceOf(Setup.Known.class));
        pipelines.put(function, release, new Synthesised.Missing("no longer kept"));
        assertThat(production.of(function).setup()).as("read once").isInstanceOf(Setup.Known.class);
    }
}
