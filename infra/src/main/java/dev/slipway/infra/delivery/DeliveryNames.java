package dev.slipway.infra.delivery;

import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.FunctionDelivery;

/** Names of what stands once in an account, which stacks of other accounts have to know. */
public final class DeliveryNames {

    /** The CodeBuild project in which pipelines of zips synthesise, and the role of both projects. */
    static final String SYNTHESIS = "slipway-synthesis";

    /** The CodeBuild project in which pipelines of images synthesise. */
    static final String IMAGE_SYNTHESIS = "slipway-synthesis-images";

    /** The repository of images in each environment's account. */
    static final String IMAGES = "slipway-images";

    /** The role of the portal's task. */
    public static final String PORTAL = "slipway-portal";

    /** The role that the hosted workflow takes. */
    static final String WORKFLOW = "slipway-workflow";

    private DeliveryNames() {}

    /** The bucket that the workflow uploads to and pipelines read from. */
    public static String artefactBucket(AwsPlace delivery) {
        return FunctionDelivery.artefactBucket(delivery.account(), delivery.region());
    }

    /** The bucket that an environment's functions get their code from. */
    public static String assetBucket(AwsPlace place) {
        return "slipway-assets-" + place.account() + "-" + place.region();
    }

    /** The bucket of the access logs of an account's other buckets. */
    static String accessLogBucket(AwsPlace place) {
        return "slipway-access-logs-" + place.account() + "-" + place.region();
    }

    /** The managed policy beyond which no role of a function goes. */
    public static String boundary(String environment) {
        return "slipway-" + environment + "-boundary";
    }

    /** The role in an environment's account for this purpose. */
    public static String role(String environment, Purpose purpose) {
        return "slipway-" + environment + "-" + purpose.word();
    }

    /** The ARN of {@link #role}. */
    public static String roleArn(AwsPlace place, String environment, Purpose purpose) {
        return "arn:aws:iam::" + place.account() + ":role/" + role(environment, purpose);
    }

    /** The role of a function's pipeline. */
    static String pipelineRole(FunctionName function) {
        return "slipway-delivery-" + function;
    }

    /** What a role in an environment's account is for. */
    public enum Purpose {
        /** Creates and executes change sets. */
        DEPLOY("deploy"),
        /** CloudFormation works with it. */
        CLOUDFORMATION("cloudformation"),
        /** Puts zips and images where functions get them from. */
        PUBLISH("publish"),
        /** Sends example events to functions. */
        SMOKE("smoke"),
        /** The portal reads functions, logs and traces with it. */
        TELEMETRY("telemetry");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
