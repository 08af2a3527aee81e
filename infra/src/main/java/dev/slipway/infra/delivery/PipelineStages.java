package dev.slipway.infra.delivery;

import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.deployed.AlarmKind;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.ActionDeclarationProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.FailureConditionsProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.StageDeclarationProperty;

/** The seven stages of a function's pipeline. */
final class PipelineStages {
    private static final String RELEASE = "Release";
    private static final String TEMPLATES = "Templates";

    /** How long production is watched after a deployment, in minutes; alarms look at the last five. */
    private static final int WATCH = 10;

    private final FunctionDelivery delivery;
    private final Environments environments;
    private final PipelineShape shape;

    PipelineStages(FunctionDelivery delivery, Environments environments, PipelineShape shape) {
        this.delivery = delivery;
        this.environments = environments;
        this.shape = shape;
    }

    List<Object> all() {
        return Arrays.stream(DeliveryStage.values()).<Object>map(this::stage).toList();
    }

    private StageDeclarationProperty stage(DeliveryStage stage) {
        StageDeclarationProperty.Builder builder =
                StageDeclarationProperty.builder().name(stage.title());
        return switch (stage) {
            case SOURCE -> builder.actions(List.of(source())).build();
            case CHECKS -> builder.actions(List.of(checks())).build();
            case BUILD -> builder.actions(List.of(build())).build();
            case STAGING ->
                builder.actions(deploy("staging", environments.staging().place()))
                        .build();
            case SMOKE -> builder.actions(List.of(smoke())).build();
            case APPROVAL -> builder.actions(List.of(approval())).build();
            case PRODUCTION -> {
                List<ActionDeclarationProperty> actions = new ArrayList<>(
                        deploy("production", environments.production().place()));
                actions.add(watch());
                yield builder.actions(actions)
                        .onFailure(FailureConditionsProperty.builder()
                                .result("ROLLBACK")
                                .build())
                        .build();
            }
        };
    }

    /** Nothing starts the pipeline but the workflow, which names the version of the object that it uploaded. */
    private ActionDeclarationProperty source() {
        return Actions.of("Release", "Source", "S3")
                .configuration(Actions.configuration(
                        "S3Bucket", DeliveryNames.artefactBucket(environments.delivery()),
                        "S3ObjectKey", delivery.releaseKey(),
                        "PollForSourceChanges", "false"))
                .outputArtifacts(Actions.output(RELEASE))
                .namespace("Release")
                .build();
    }

    private ActionDeclarationProperty checks() {
        return Actions.commands(
                        "Verify",
                        "sha256sum --check --strict release.sha256",
                        "test \"$(jq -r .function release.json)\" = \"" + delivery.function() + "\"",
                        "test \"$(jq -r .digest release.json)\" = \"$(sha256sum zips/" + delivery.function()
                                + ".zip | cut -d ' ' -f 1)\"",
                        "jq -e '.components | length > 0' sbom.cdx.json",
                        packedAsExpected())
                .inputArtifacts(Actions.input(RELEASE))
                .build();
    }

    /** How a function is packed decides what synthesises it, so that a change of it needs the pipeline deployed again. */
    private String packedAsExpected() {
        String image = "grep -qE '^package: *[\"]?image' function.yaml";
        return switch (shape.format()) {
            case ZIP -> "if " + image + "; then " + otherwise() + "; fi";
            case IMAGE -> image + " || { " + otherwise() + "; }";
        };
    }

    private String otherwise() {
        return "echo 'package in function.yaml is not what this pipeline was made for: deploy " + delivery.stack()
                + " again'; exit 1";
    }

    private ActionDeclarationProperty build() {
        return Actions.of("Synthesise", "Build", "CodeBuild")
                .configuration(Actions.configuration(
                        "ProjectName",
                        shape.project(),
                        "EnvironmentVariables",
                        "[{\"name\":\"FUNCTION\",\"type\":\"PLAINTEXT\",\"value\":\"" + delivery.function() + "\"}]"))
                .inputArtifacts(Actions.input(RELEASE))
                .outputArtifacts(Actions.output(TEMPLATES))
                .build();
    }

    private List<ActionDeclarationProperty> deploy(String environment, AwsPlace place) {
        DeployedFunction function = new DeployedFunction(delivery.function(), environment);
        String deploys = DeliveryNames.roleArn(place, environment, Purpose.DEPLOY);
        return List.of(
                Actions.of("Prepare", "Deploy", "CloudFormation")
                        .configuration(Actions.configuration(
                                "ActionMode",
                                "CHANGE_SET_REPLACE",
                                "StackName",
                                function.stack(),
                                "ChangeSetName",
                                "release",
                                "TemplatePath",
                                TEMPLATES + "::" + function.stack() + ".template.json",
                                "Capabilities",
                                "CAPABILITY_IAM",
                                "RoleArn",
                                DeliveryNames.roleArn(place, environment, Purpose.CLOUDFORMATION)))
                        .inputArtifacts(Actions.input(TEMPLATES))
                        .roleArn(deploys)
                        .runOrder(1)
                        .build(),
                Actions.of("Deploy", "Deploy", "CloudFormation")
                        .configuration(Actions.configuration(
                                "ActionMode", "CHANGE_SET_EXECUTE",
                                "StackName", function.stack(),
                                "ChangeSetName", "release"))
                        .roleArn(deploys)
                        .runOrder(2)
                        .build());
    }

    /** An event that the function answers with an error fails the stage, as does one that it cannot take. */
    private ActionDeclarationProperty smoke() {
        AwsPlace place = environments.staging().place();
        String function = new DeployedFunction(delivery.function(), "staging").name();
        return Actions.commands(
                        "Events",
                        Actions.assume(DeliveryNames.roleArn(place, "staging", Purpose.SMOKE)),
                        "for event in events/*.json; do echo \"$event\"; aws lambda invoke --function-name " + function
                                + ":"
                                + DeployedFunction.ALIAS
                                + " --cli-binary-format raw-in-base64-out --payload \"file://$event\" answer.json >"
                                + " result.json; jq -c . result.json;"
                                + " if jq -e .FunctionError result.json >/dev/null; then cat answer.json; exit 1; fi; done")
                .inputArtifacts(Actions.input(RELEASE))
                .build();
    }

    private ActionDeclarationProperty approval() {
        return Actions.of(DeliveryStage.APPROVE, "Approval", "Manual")
                .configuration(Actions.configuration(
                        "CustomData",
                        "Decided in Slipway, with its evidence: by a person, or by the policy that promotes on green."))
                .build();
    }

    /** A raised alarm fails the stage, and a failed stage brings the release before back. */
    private ActionDeclarationProperty watch() {
        AwsPlace place = environments.production().place();
        DeployedFunction function = new DeployedFunction(delivery.function(), "production");
        String alarms = Arrays.stream(AlarmKind.values())
                .filter(AlarmKind::condemnsRelease)
                .filter(kind -> kind != AlarmKind.ITERATOR_AGE || shape.readsStream())
                .map(function::alarm)
                .collect(Collectors.joining(" "));
        return Actions.commands(
                        "Watch",
                        Actions.assume(DeliveryNames.roleArn(place, "production", Purpose.DEPLOY)),
                        "for minute in $(seq " + WATCH + "); do sleep 60;"
                                + " raised=$(aws cloudwatch describe-alarms --alarm-names " + alarms
                                + " --state-value ALARM --query 'MetricAlarms[].AlarmName' --output text);"
                                + " if [ -n \"$raised\" ]; then echo \"Raised after $minute minutes: $raised\"; exit 1; fi;"
                                + " done")
                .inputArtifacts(Actions.input(RELEASE))
                .runOrder(3)
                .build();
    }
}
