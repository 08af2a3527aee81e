package dev.slipway.infra;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The actions that a policy may allow on every resource, each with the reason: AWS defines no resource type for them, so
 * that a narrower policy would allow nothing. What is not in this table is a mistake, and a test says so.
 */
public final class UnscopedActions {
    private static final String NO_TYPE = "AWS defines no resource type for it: ";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("xray:PutTraceSegments", NO_TYPE + "a trace belongs to the account."),
            Map.entry("xray:PutTelemetryRecords", NO_TYPE + "it tells X-Ray how sending went."),
            Map.entry("xray:BatchGetTraces", NO_TYPE + "a trace belongs to the account."),
            Map.entry("xray:GetTraceSummaries", NO_TYPE + "it searches the account's traces."),
            Map.entry("dynamodb:ListStreams", NO_TYPE + "it lists the streams of the account."),
            Map.entry("ec2:DescribeNetworkInterfaces", NO_TYPE + "EC2 lists only as a whole."),
            Map.entry("ec2:DescribeSubnets", NO_TYPE + "EC2 lists only as a whole."),
            Map.entry("ec2:DescribeSecurityGroups", NO_TYPE + "EC2 lists only as a whole."),
            Map.entry("ec2:DescribeVpcs", NO_TYPE + "EC2 lists only as a whole."),
            Map.entry("lambda:ListEventSourceMappings", NO_TYPE + "it lists those of the account."),
            Map.entry("lambda:CreateEventSourceMapping", NO_TYPE + "a condition names the function instead."),
            Map.entry("lambda:GetEventSourceMapping", NO_TYPE + "a mapping is known by a random id alone."),
            Map.entry("cloudwatch:DescribeAlarms", NO_TYPE + "CloudFormation and CodePipeline list them to find one."),
            Map.entry("codepipeline:ListPipelines", NO_TYPE + "it lists the pipelines of the account."),
            Map.entry("logs:GetQueryResults", NO_TYPE + "a query is known by a random id alone."),
            Map.entry("logs:StopQuery", NO_TYPE + "a query is known by a random id alone."),
            Map.entry("logs:DescribeLogGroups", NO_TYPE + "it lists the groups of the account."),
            Map.entry("logs:DescribeResourcePolicies", NO_TYPE + "the policies belong to the account."),
            Map.entry("logs:PutResourcePolicy", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("logs:CreateLogDelivery", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("logs:DeleteLogDelivery", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("logs:GetLogDelivery", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("logs:ListLogDeliveries", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("logs:UpdateLogDelivery", NO_TYPE + "API Gateway's access logs need it."),
            Map.entry("ecr:GetAuthorizationToken", NO_TYPE + "one signs in to the registry as a whole."),
            Map.entry(
                    "application-autoscaling:DescribeScalableTargets",
                    NO_TYPE + "CloudFormation lists them to find one."),
            Map.entry(
                    "application-autoscaling:DescribeScalingPolicies",
                    NO_TYPE + "CloudFormation lists them to find one."));

    private UnscopedActions() {}

    /** All of them, for the test that none is left over. */
    static Set<String> all() {
        return REASONS.keySet();
    }

    /** Why this action may stand beside the resource {@code *}, or nothing where it may not. */
    public static Optional<String> reason(String action) {
        return Optional.ofNullable(REASONS.get(action));
    }
}
