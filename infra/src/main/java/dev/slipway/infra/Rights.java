package dev.slipway.infra;

import dev.slipway.manifest.permissions.Statement;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;

/** Gives rights to roles, statement by statement, so that each has its reason and no wildcard goes unexplained. */
public final class Rights {
    private Rights() {}

    /** Allows these actions on these resources, in which pseudo parameters may stand. */
    public static void allow(Role role, String why, List<String> actions, String... resources) {
        allow(role, new Statement(actions, List.of(resources), why), "", Map.of());
    }

    /** The same on a condition. */
    public static void allowIf(
            Role role, Map<String, Object> condition, String why, List<String> actions, String... resources) {
        allow(role, new Statement(actions, List.of(resources), why), "", condition);
    }

    static void allow(Role role, Statement statement, String environment, Map<String, Object> condition) {
        PolicyStatement.Builder policy = PolicyStatement.Builder.create()
                .actions(statement.actions())
                .resources(statement.resourcesIn(environment).stream()
                        .map(Rights::substituted)
                        .toList());
        if (!condition.isEmpty()) {
            policy.conditions(condition);
        }
        role.addToPolicy(policy.build());
        Acknowledged.wildcards(role, statement, environment);
    }

    private static String substituted(String resource) {
        return resource.contains("${") && !resource.contains("${Token[") ? Fn.sub(resource) : resource;
    }

    /** An ARN of this account and region. */
    public static String arn(String service, String resource) {
        return "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + resource;
    }
}
