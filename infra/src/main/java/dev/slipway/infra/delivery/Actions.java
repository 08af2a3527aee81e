package dev.slipway.infra.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.ActionDeclarationProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.ActionTypeIdProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.InputArtifactProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.OutputArtifactProperty;

/** Short forms of what CodePipeline calls an action. */
final class Actions {
    private Actions() {}

    static ActionDeclarationProperty.Builder of(String name, String category, String provider) {
        return ActionDeclarationProperty.builder()
                .name(name)
                .actionTypeId(ActionTypeIdProperty.builder()
                        .category(category)
                        .owner("AWS")
                        .provider(provider)
                        .version("1")
                        .build());
    }

    /** Commands that run one after the other; the first that fails fails the action. */
    static ActionDeclarationProperty.Builder commands(String name, String... commands) {
        return of(name, "Compute", "Commands").commands(List.of(commands));
    }

    /** The command that takes a role for those after it. */
    static String assume(String role) {
        return "eval \"$(aws sts assume-role --role-arn " + role + " --role-session-name slipway"
                + " --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text"
                + " | awk '{print \"export AWS_ACCESS_KEY_ID=\" $1 \" AWS_SECRET_ACCESS_KEY=\" $2"
                + " \" AWS_SESSION_TOKEN=\" $3}')\"";
    }

    /** Names and values in turn, sorted by name so that the same pipeline makes the same template. */
    static Map<String, String> configuration(String... namesAndValues) {
        Map<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sorted.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sorted;
    }

    static List<InputArtifactProperty> input(String name) {
        return List.of(InputArtifactProperty.builder().name(name).build());
    }

    static List<OutputArtifactProperty> output(String name) {
        return List.of(OutputArtifactProperty.builder().name(name).build());
    }
}
