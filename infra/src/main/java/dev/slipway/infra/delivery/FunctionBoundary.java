package dev.slipway.infra.delivery;

import dev.slipway.infra.Acknowledged;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The bound of all functions' roles in an environment: all that any manifest can ask for, in this account, and nothing
 * else. It grants nothing; whatever a template says, a function's role cannot go beyond it.
 */
final class FunctionBoundary {
    private static final String HERE = ":${AWS::Region}:${AWS::AccountId}:";

    private final Construct scope;
    private final String environment;
    private final List<PolicyStatement> statements = new ArrayList<>();
    private final List<String> wildcards = new ArrayList<>();

    FunctionBoundary(Construct scope, String environment) {
        this.scope = scope;
        this.environment = environment;
    }

    void declare() {
        bound(
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                "arn:${AWS::Partition}:logs" + HERE + "log-group:/aws/lambda/*-" + environment + ":*");
        bound(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments", "dynamodb:ListStreams"), "*");
        bound(List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"), "*");
        bound(
                List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:SendMessage"),
                "arn:${AWS::Partition}:sqs" + HERE + "*");
        bound(List.of("ssm:GetParameter", "ssm:GetParameters"), "arn:${AWS::Partition}:ssm" + HERE + "parameter/*");
        bound(List.of("secretsmanager:GetSecretValue"), "arn:${AWS::Partition}:secretsmanager" + HERE + "secret:*");
        bound(
                List.of(
                        "dynamodb:BatchGetItem",
                        "dynamodb:BatchWriteItem",
                        "dynamodb:ConditionCheckItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:DescribeStream",
                        "dynamodb:GetItem",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator",
                        "dynamodb:PutItem",
                        "dynamodb:Query",
                        "dynamodb:Scan",
                        "dynamodb:UpdateItem"),
                "arn:${AWS::Partition}:dynamodb" + HERE + "table/*");
        // Names of buckets are global, and a function's end with its account and region.
        bound(
                List.of("s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"),
                "arn:${AWS::Partition}:s3:::*-${AWS::AccountId}-${AWS::Region}",
                "arn:${AWS::Partition}:s3:::*-${AWS::AccountId}-${AWS::Region}/*");
        bound(
                List.of(
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:UnassignPrivateIpAddresses"),
                "arn:${AWS::Partition}:ec2" + HERE + "network-interface/*",
                "arn:${AWS::Partition}:ec2" + HERE + "security-group/*",
                "arn:${AWS::Partition}:ec2" + HERE + "subnet/*");
        ManagedPolicy policy = ManagedPolicy.Builder.create(scope, "Boundary")
                .managedPolicyName(DeliveryNames.boundary(environment))
                .description("No role of a function goes beyond this.")
                .statements(statements)
                .build();
        wildcards.forEach(resource -> Acknowledged.wildcard(
                policy, resource, "It bounds what all functions may ask for, and grants nothing by itself."));
    }

    private void bound(List<String> actions, String... resources) {
        statements.add(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resources).stream()
                        .map(resource -> resource.contains("${") ? Fn.sub(resource) : resource)
                        .toList())
                .build());
        wildcards.addAll(List.of(resources));
    }
}
