package dev.slipway.manifest.deployed;

import dev.slipway.manifest.FunctionName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of a function's pipeline in AWS, and of what goes through it.
 *
 * @param function whose pipeline it is
 */
public record FunctionDelivery(FunctionName function) {

    private static final String PREFIX = "slipway-";

    /** Stands for every pipeline in a policy: all of them, and nothing else in the account, begin with it. */
    public static final String ANY_PIPELINE = PREFIX + "*";

    /** The delivery of the pipeline with this name, or nothing for a pipeline that is none of Slipway's. */
    public static Optional<FunctionDelivery> ofPipeline(String pipeline) {
        return Stream.of(pipeline)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> FunctionName.check(name).isEmpty())
                .map(name -> new FunctionDelivery(new FunctionName(name)))
                .findFirst();
    }

    /** The bucket, in the account of the pipelines, that releases are handed over in and that stages hand on through. */
    public static String artefactBucket(String account, String region) {
        return "slipway-artefacts-" + account + "-" + region;
    }

    /** The pipeline's name. */
    public String pipeline() {
        return PREFIX + function;
    }

    /** The pipeline's ARN. */
    public String arn(String partition, String region, String account) {
        return "arn:" + partition + ":codepipeline:" + region + ":" + account + ":" + pipeline();
    }

    /** The approval action's ARN: what a policy that allows to answer it has to name. */
    public String approvalArn(String partition, String region, String account) {
        return arn(partition, region, account) + "/" + DeliveryStage.APPROVAL.title() + "/" + DeliveryStage.APPROVE;
    }

    /** The CloudFormation stack that holds the pipeline. */
    public String stack() {
        return function + "-delivery";
    }

    /** Key, in the artefact bucket, of the bundle that starts the pipeline. */
    public String releaseKey() {
        return "releases/" + function + "/release.zip";
    }

    /** Key, in the artefact bucket, of the zip with this SHA-256. */
    public String artefactKey(String digest) {
        return "artefacts/" + function + "/" + digest + ".zip";
    }

    /** The folder, in the artefact bucket, of what the pipeline's stages hand on: CodePipeline cuts names off. */
    public String objectPrefix() {
        return pipeline().substring(0, Math.min(20, pipeline().length()));
    }

    /** Log group of the pipeline's commands. */
    public String logGroup() {
        return "/aws/codepipeline/" + pipeline();
    }
}
