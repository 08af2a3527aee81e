package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.InterventionOutcome;
import dev.slipway.portal.security.Person;
import java.text.Normalizer;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.ConflictException;
import software.amazon.awssdk.services.codepipeline.model.NotLatestPipelineExecutionException;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionOutdatedException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageNotRetryableException;
import software.amazon.awssdk.services.codepipeline.model.StageRetryMode;
import software.amazon.awssdk.services.codepipeline.model.StageTransitionType;
import software.amazon.awssdk.services.codepipeline.model.UnableToRollbackStageException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Rolls back, retries, closes and opens. A refusal of the service is passed on in its own words, since it says what is in
 * the way; only a lost answer leaves open whether it happened.
 *
 * @param once client without repetitions, in the name of who intervenes
 */
record InterventionCalls(OnBehalf once) {
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 300;

    InterventionOutcome carryOut(Intervention wanted) {
        String pipeline = new FunctionDelivery(wanted.function()).pipeline();
        return switch (wanted) {
            case Intervention.GoBack back ->
                call(
                        wanted.person(),
                        "codepipeline:RollbackStage",
                        "Production goes back to " + back.way().to().number() + ".",
                        client -> client.rollbackStage(request -> request.pipelineName(pipeline)
                                .stageName(DeliveryStage.PRODUCTION.title())
                                .targetPipelineExecutionId(back.way().execution())));
            case Intervention.Retry retry ->
                call(
                        wanted.person(),
                        "codepipeline:RetryStageExecution",
                        retry.stage() + " runs again.",
                        client -> client.retryStageExecution(request -> request.pipelineName(pipeline)
                                .stageName(retry.stage())
                                .pipelineExecutionId(retry.executionId())
                                .retryMode(StageRetryMode.FAILED_ACTIONS)));
            case Intervention.Close close ->
                call(
                        wanted.person(),
                        "codepipeline:DisableStageTransition",
                        "Nothing enters " + close.stage() + " until the way is opened.",
                        client -> client.disableStageTransition(request -> request.pipelineName(pipeline)
                                .stageName(close.stage())
                                .transitionType(StageTransitionType.INBOUND)
                                .reason(reason(close.person(), close.reason()))));
            case Intervention.Open open ->
                call(
                        wanted.person(),
                        "codepipeline:EnableStageTransition",
                        "The way into " + open.stage() + " is open.",
                        client -> client.enableStageTransition(request -> request.pipelineName(pipeline)
                                .stageName(open.stage())
                                .transitionType(StageTransitionType.INBOUND)));
        };
    }

    /** The service takes few characters in a reason; the audit keeps it as it was written. */
    static String reason(Person person, String reason) {
        String plain = Normalizer.normalize(person.name() + " (" + person.id() + ") - " + reason, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-zA-Z0-9!@ ().*?-]+", " ")
                .strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
    }

    private static String words(CodePipelineException refused, String action) {
        return switch (refused) {
            case UnableToRollbackStageException unable ->
                "The service cannot roll production back now: look at what runs in the pipeline, then try again.";
            case PipelineExecutionOutdatedException outdated ->
                "The pipeline's definition has changed since that release: release a corrected revision instead.";
            case StageNotRetryableException done ->
                "The stage cannot run again: it has not failed, or the definition has changed since.";
            case NotLatestPipelineExecutionException older ->
                "A newer execution has been in the stage since: look at that one.";
            case ConflictException busy -> "The pipeline is being changed by somebody else: look again.";
            case PipelineNotFoundException gone -> "The pipeline is not there any more.";
            case StageNotFoundException gone -> "The pipeline has no such stage any more: look again.";
            default -> AwsFailure.of(refused, action).sentence();
        };
    }

    private InterventionOutcome call(
            Person person, String action, String done, Function<CodePipelineClient, Object> call) {
        try {
            once.of(person.id(), call);
            return new InterventionOutcome.Done(done);
        } catch (CodePipelineException refused) {
            return refused.statusCode() >= SERVER_ERROR
                    ? new InterventionOutcome.Unavailable(
                            AwsFailure.of(refused, action).sentence(), true)
                    : new InterventionOutcome.Refused(words(refused, action));
        } catch (StsException noRole) {
            return new InterventionOutcome.Unavailable(
                    AwsFailure.of(noRole, "sts:AssumeRole").sentence(), false);
        } catch (SdkException lost) {
            return new InterventionOutcome.Unavailable(
                    AwsFailure.of(lost, action).sentence(), true);
        }
    }
}
