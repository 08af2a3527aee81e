package dev.slipway.manifest.permissions;

import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.deployed.DeployedFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The least that a function's role must allow, derived from its manifest: the one source for wizard, role and diff. */
public final class Permissions {

    /** Stands in an ARN for the environment's name. */
    static final String ENVIRONMENT = "${Environment}";

    private static final String ACCOUNT = "${AWS::Region}:${AWS::AccountId}";

    private final List<Statement> statements = new ArrayList<>();

    private Permissions() {}

    /** The statements of this function's role, sorted by first action and then by first resource. */
    public static List<Statement> of(Manifest manifest) {
        var permissions = new Permissions();
        permissions.observability(manifest);
        permissions.trigger(manifest);
        permissions.settings(manifest);
        permissions.data(manifest);
        permissions.network(manifest);
        return permissions.statements.stream()
                .sorted(Comparator.comparing(
                                (Statement statement) -> statement.actions().getFirst())
                        .thenComparing(statement -> statement.resources().getFirst()))
                .toList();
    }

    private void observability(Manifest manifest) {
        allow(
                "writes its own log",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                arn("logs", "log-group:/aws/lambda/" + manifest.name() + "-" + ENVIRONMENT + ":*"));
        allow(
                "sends its traces, which X-Ray takes on no narrower resource",
                List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
                "*");
    }

    private void trigger(Manifest manifest) {
        switch (manifest.trigger()) {
            case HttpApi http -> {
                // API Gateway calls the function by the function's own policy; its role needs nothing.
            }
            // EventBridge calls the function by the function's own policy, too.
            case EventBridgeRule rule -> deadLetters(manifest);
            case DynamoDbStream stream -> {
                String table = stream.table().value();
                allow(
                        "takes changes from the stream of table " + table,
                        List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
                        arn("dynamodb", "table/" + table + "/stream/*"));
                allow(
                        "finds the stream of table " + table + ", which DynamoDB allows on no narrower resource",
                        List.of("dynamodb:ListStreams"),
                        "*");
                deadLetters(manifest);
            }
            case SqsQueue sqs ->
                allow(
                        "takes messages from queue " + sqs.queue(),
                        List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
                        arn("sqs", sqs.queue().value()));
        }
    }

    /** Lambda hands over what failed in the end with the function's role; of a queue, SQS itself keeps it. */
    private void deadLetters(Manifest manifest) {
        allow(
                "hands what failed in the end to its dead-letter queue",
                List.of("sqs:SendMessage"),
                arn("sqs", manifest.name() + "-" + ENVIRONMENT + DeployedFunction.DEAD_LETTERS));
    }

    private void settings(Manifest manifest) {
        manifest.needs()
                .parameters()
                .forEach(name -> allow(
                        "reads parameter " + name,
                        List.of("ssm:GetParameter", "ssm:GetParameters"),
                        arn("ssm", "parameter/" + name)));
        // Secrets Manager adds a hyphen and six random characters to the name in the ARN.
        manifest.needs()
                .secrets()
                .forEach(name -> allow(
                        "reads secret " + name,
                        List.of("secretsmanager:GetSecretValue"),
                        arn("secretsmanager", "secret:" + name + "-??????")));
    }

    private void data(Manifest manifest) {
        manifest.resources().tables().forEach(use -> table(use.name().value(), use.access()));
        manifest.resources().buckets().forEach(use -> bucket(use.name().value(), use.access()));
        manifest.resources()
                .queues()
                .forEach(use -> allow(
                        "sends to queue " + use.name(),
                        List.of("sqs:SendMessage"),
                        arn("sqs", use.name().value())));
    }

    private void table(String name, DataAccess access) {
        String table = arn("dynamodb", "table/" + name);
        if (access.reads()) {
            allow(
                    "reads table " + name,
                    List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"),
                    table,
                    table + "/index/*");
        }
        if (access.writes()) {
            allow(
                    "writes table " + name,
                    List.of(
                            "dynamodb:BatchWriteItem",
                            "dynamodb:ConditionCheckItem",
                            "dynamodb:DeleteItem",
                            "dynamodb:PutItem",
                            "dynamodb:UpdateItem"),
                    table);
        }
    }

    private void bucket(String name, DataAccess access) {
        String bucket = "arn:${AWS::Partition}:s3:::" + name + "-${AWS::AccountId}-${AWS::Region}";
        if (access.reads()) {
            allow("reads bucket " + name, List.of("s3:GetObject"), bucket + "/*");
            allow("lists bucket " + name, List.of("s3:ListBucket"), bucket);
        }
        if (access.writes()) {
            allow("writes bucket " + name, List.of("s3:DeleteObject", "s3:PutObject"), bucket + "/*");
        }
    }

    /** Lambda makes and removes the network interfaces with the function's role. */
    private void network(Manifest manifest) {
        if (!manifest.needs().vpc()) {
            return;
        }
        String interfaces = arn("ec2", "network-interface/*");
        allow(
                "gets network interfaces in the VPC",
                List.of("ec2:CreateNetworkInterface"),
                interfaces,
                arn("ec2", "security-group/*"),
                arn("ec2", "subnet/*"));
        allow(
                "keeps and gives up its network interfaces",
                List.of("ec2:AssignPrivateIpAddresses", "ec2:DeleteNetworkInterface", "ec2:UnassignPrivateIpAddresses"),
                interfaces);
        allow(
                "finds its network interfaces and subnets, which EC2 lists on no narrower resource",
                List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
                "*");
    }

    private void allow(String why, List<String> actions, String... resources) {
        statements.add(new Statement(actions, List.of(resources), why));
    }

    private static String arn(String service, String resource) {
        return "arn:${AWS::Partition}:" + service + ":" + ACCOUNT + ":" + resource;
    }
}
