package dev.slipway.portal.promotion.codepipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.PermissionProbe;
import dev.slipway.portal.awsfake.AwsSamples;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.PromotionSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class PipelinePermissionsTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/123456789012/slipway-events";

    @RegisterExtension
    final PipelinesInAws aws = new PipelinesInAws();

    private final List<PermissionProbe> probes = new PipelinePermissions().probes();
    private final List<PermissionProbe> handover = new HandoverPermissions(
                    new PromotionSettings(new PromotionSettings.CodePipeline(Duration.ofSeconds(60), 4, QUEUE)))
            .probes();

    @Test
    void triesEachCallOnceWithoutTouchingAPipeline() {
        WORLD.pipelines().create(PipelinesInAws.PIPELINE);

        assertThat(probes).allSatisfy(probe -> {
            String operation = probe.permission().action().substring("codepipeline:".length());
            assertThat(kind(probe)).as(operation).isIn("allowed", "answered");
            assertThat(WORLD.aws().count(operation)).isEqualTo(1);
        });
    }

    @Test
    void noticesWhatIsDenied() {
        assertThat(probes).allSatisfy(probe -> {
            WORLD.aws().deny(probe.permission().action());
            assertThat(kind(probe)).as(probe.permission().action()).isEqualTo("DENIED");
        });
    }

    @Test
    void areNeededWhereThePipelinesAre() throws Exception {
        assertThat(new PipelinePermissions().isNeededIn(aws.account())).isTrue();
        try (AwsAccounts apart = new AwsAccounts(AwsSamples.settings(
                AwsSamples.account(""), AwsSamples.account("arn:aws:iam::123456789012:role/portal")))) {
            assertThat(apart.all())
                    .extracting(AwsAccount::runsFunctions, new PipelinePermissions()::isNeededIn)
                    .containsExactly(tuple(true, false), tuple(false, true));
        }
    }

    @Test
    void triesTheQueueWithoutTakingAMessageAndTheStoreWithoutAnObject() {
        WORLD.queue().send("{}");

        assertThat(handover)
                .extracting(probe -> probe.permission().action(), this::kind)
                .containsExactly(
                        tuple("s3:ListBucket", "allowed"),
                        tuple("s3:GetObject", "answered"),
                        tuple("sqs:ReceiveMessage", "allowed"),
                        tuple("sqs:DeleteMessage", "answered"));
        assertThat(WORLD.queue().size()).isOne();
        assertThat(WORLD.aws().calls())
                .filteredOn(call -> call.operation().equals("ReceiveMessage"))
                .singleElement()
                .satisfies(call -> assertThat(
                                call.input().path("VisibilityTimeout").asInt(-1))
                        .as("it stays visible to whoever works with it")
                        .isZero());
    }

    @Test
    void noticesWhatIsDeniedOfQueueAndStore() {
        WORLD.store().deny("s3:ListBucket");
        WORLD.store().deny("s3:GetObject");
        WORLD.aws().deny("sqs:ReceiveMessage");
        WORLD.aws().deny("sqs:DeleteMessage");

        assertThat(handover).extracting(this::kind).containsOnly("DENIED");
    }

    private String kind(PermissionProbe probe) {
        AwsAccount account = aws.account();
        try {
            probe.call().accept(account);
            return "allowed";
        } catch (AwsServiceException refused) {
            if (probe.answers().contains(refused.awsErrorDetails().errorCode())) {
                return "answered";
            }
            return AwsFailure.of(refused, probe.permission().action()).kind().name();
        }
    }
}
