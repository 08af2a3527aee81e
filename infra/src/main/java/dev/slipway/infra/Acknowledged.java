package dev.slipway.infra;

import dev.slipway.manifest.permissions.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.IConstruct;

/** Findings of the AWS Solutions rules that are meant to be as they are, each with its reason. */
public final class Acknowledged {
    private Acknowledged() {}

    /** The wildcards of one grant: those of the table of unscoped actions, and those inside of an ARN. */
    static void wildcards(IConstruct role, Statement statement, String environment) {
        statement
                .resourcesIn(environment)
                .forEach(resource ->
                        wildcard(role, resource, resource.equals("*") ? unscoped(statement) : narrow(statement)));
    }

    private static String unscoped(Statement statement) {
        return statement.actions().stream()
                .map(action -> UnscopedActions.reason(action)
                        .map(reason -> action + ": " + reason)
                        .orElseThrow(() -> new IllegalArgumentException("The statement that " + statement.why()
                                + " allows " + action
                                + " on everything: name resources, or give a reason in UnscopedActions.")))
                .collect(Collectors.joining(" "));
    }

    private static String narrow(Statement statement) {
        return "Narrowed as far as names are known: " + statement.why() + ".";
    }

    /** A wildcard in one resource of a policy. */
    public static void wildcard(IConstruct construct, String resource, String why) {
        if (resource.contains("*")) {
            acknowledge(construct, "AwsSolutions-IAM5[Resource::" + asReported(resource) + "]", why);
        }
    }

    /** A queue that takes what failed has none of its own behind it. */
    static void deadLetters(Queue queue) {
        acknowledge(queue, "AwsSolutions-SQS3", "It is itself where failed messages end.");
    }

    /**
     * Says why a rule's finding is meant to be as it is. Written where the CDK's own {@code Validations.acknowledge}
     * writes: that refuses the name of a finding about an ARN with pseudo parameters, for its colons.
     */
    public static void acknowledge(IConstruct construct, String rule, String reason) {
        construct.getNode().addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, Map.of(rule, reason));
    }

    /** cdk-nag writes pseudo parameters in angle brackets. */
    private static String asReported(String resource) {
        return resource.replaceAll("\\$\\{([^}]+)}", "<$1>");
    }
}
