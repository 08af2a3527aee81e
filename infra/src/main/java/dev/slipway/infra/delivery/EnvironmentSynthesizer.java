package dev.slipway.infra.delivery;

import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.AwsPlace;
import software.amazon.awscdk.DefaultStackSynthesizer;

/** Makes the stacks of an environment use what its {@link EnvironmentStack} has, so that no bootstrap is needed there. */
public final class EnvironmentSynthesizer {
    private EnvironmentSynthesizer() {}

    /** The synthesizer for stacks of this environment. */
    public static DefaultStackSynthesizer of(AwsPlace place, String environment) {
        return DefaultStackSynthesizer.Builder.create()
                .fileAssetsBucketName(DeliveryNames.assetBucket(place))
                .imageAssetsRepositoryName(DeliveryNames.IMAGES)
                .fileAssetPublishingRoleArn(DeliveryNames.roleArn(place, environment, Purpose.PUBLISH))
                .imageAssetPublishingRoleArn(DeliveryNames.roleArn(place, environment, Purpose.PUBLISH))
                .deployRoleArn(DeliveryNames.roleArn(place, environment, Purpose.DEPLOY))
                .cloudFormationExecutionRole(DeliveryNames.roleArn(place, environment, Purpose.CLOUDFORMATION))
                .generateBootstrapVersionRule(false)
                .build();
    }
}
