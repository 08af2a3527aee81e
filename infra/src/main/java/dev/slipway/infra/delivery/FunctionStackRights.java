package dev.slipway.infra.delivery;

import dev.slipway.infra.Rights;
import dev.slipway.manifest.AwsPlace;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Role;

/** What CloudFormation needs for the stacks of functions: to make what {@code RustFunction} declares, and no more. */
final class FunctionStackRights {
    private final Role role;
    private final String environment;
    private final AwsPlace place;

    FunctionStackRights(Role role, String environment, AwsPlace place) {
        this.role = role;
        this.environment = environment;
        this.place = place;
    }

    void grant() {
        functions();
        eventSources();
        roles();
        logs();
        queues();
        apis();
        rules();
        alarms();
        concurrency();
        inputs();
    }

    private void functions() {
        Rights.allow(
                role,
                "makes functions of the environment",
                List.of(
                        "lambda:AddPermission",
                        "lambda:CreateAlias",
                        "lambda:CreateFunction",
                        "lambda:DeleteAlias",
                        "lambda:DeleteFunction",
                        "lambda:DeleteFunctionConcurrency",
                        "lambda:DeleteFunctionEventInvokeConfig",
                        "lambda:DeleteProvisionedConcurrencyConfig",
                        "lambda:GetAlias",
                        "lambda:GetFunction",
                        "lambda:GetFunctionCodeSigningConfig",
                        "lambda:GetFunctionConfiguration",
                        "lambda:GetFunctionEventInvokeConfig",
                        "lambda:GetFunctionRecursionConfig",
                        "lambda:GetPolicy",
                        "lambda:GetProvisionedConcurrencyConfig",
                        "lambda:GetRuntimeManagementConfig",
                        "lambda:ListTags",
                        "lambda:ListVersionsByFunction",
                        "lambda:PublishVersion",
                        "lambda:PutFunctionConcurrency",
                        "lambda:PutFunctionEventInvokeConfig",
                        "lambda:PutProvisionedConcurrencyConfig",
                        "lambda:RemovePermission",
                        "lambda:TagResource",
                        "lambda:UntagResource",
                        "lambda:UpdateAlias",
                        "lambda:UpdateFunctionCode",
                        "lambda:UpdateFunctionConfiguration",
                        "lambda:UpdateFunctionEventInvokeConfig"),
                Rights.arn("lambda", "function:*-" + environment),
                Rights.arn("lambda", "function:*-" + environment + ":*"));
        Rights.allow(role, "adds layers", List.of("lambda:GetLayerVersion"), Rights.arn("lambda", "layer:*"));
    }

    private void eventSources() {
        Rights.allowIf(
                role,
                Map.of(
                        "ArnLike",
                        Map.of(
                                "lambda:FunctionArn",
                                "arn:aws:lambda:" + place.region() + ":" + place.account() + ":function:*-"
                                        + environment + ":*")),
                "connects queues and streams to functions of the environment",
                List.of("lambda:CreateEventSourceMapping"),
                "*");
        Rights.allow(
                role,
                "changes what is connected",
                List.of(
                        "lambda:DeleteEventSourceMapping",
                        "lambda:ListTags",
                        "lambda:TagResource",
                        "lambda:UntagResource",
                        "lambda:UpdateEventSourceMapping"),
                Rights.arn("lambda", "event-source-mapping:*"));
        Rights.allow(
                role,
                "finds what is connected",
                List.of("lambda:GetEventSourceMapping", "lambda:ListEventSourceMappings"),
                "*");
    }

    /** A role that it makes has the boundary, or is refused. */
    private void roles() {
        String functions = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/slipway/" + environment + "/*";
        String boundary = "arn:aws:iam::" + place.account() + ":policy/" + DeliveryNames.boundary(environment);
        Rights.allowIf(
                role,
                Map.of("StringEquals", Map.of("iam:PermissionsBoundary", boundary)),
                "makes roles of functions within their boundary",
                List.of(
                        "iam:CreateRole",
                        "iam:DeleteRolePolicy",
                        "iam:PutRolePermissionsBoundary",
                        "iam:PutRolePolicy"),
                functions);
        Rights.allow(
                role,
                "keeps roles of functions",
                List.of(
                        "iam:DeleteRole",
                        "iam:GetRole",
                        "iam:GetRolePolicy",
                        "iam:ListAttachedRolePolicies",
                        "iam:ListRolePolicies",
                        "iam:TagRole",
                        "iam:UntagRole",
                        "iam:UpdateAssumeRolePolicy",
                        "iam:UpdateRole",
                        "iam:UpdateRoleDescription"),
                functions);
        Rights.allowIf(
                role,
                Map.of("StringEquals", Map.of("iam:PassedToService", "lambda.amazonaws.com")),
                "hands functions their roles",
                List.of("iam:PassRole"),
                functions);
        Rights.allow(
                role,
                "lets concurrency be scaled",
                List.of("iam:CreateServiceLinkedRole"),
                "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/"
                        + "lambda.application-autoscaling.amazonaws.com/"
                        + "AWSServiceRoleForApplicationAutoScaling_LambdaConcurrency");
    }

    private void logs() {
        Rights.allow(
                role,
                "keeps logs of functions and APIs",
                List.of(
                        "logs:CreateLogGroup",
                        "logs:DeleteLogGroup",
                        "logs:DeleteMetricFilter",
                        "logs:DeleteRetentionPolicy",
                        "logs:DescribeIndexPolicies",
                        "logs:DescribeMetricFilters",
                        "logs:GetDataProtectionPolicy",
                        "logs:ListTagsForResource",
                        "logs:PutMetricFilter",
                        "logs:PutRetentionPolicy",
                        "logs:TagResource",
                        "logs:UntagResource"),
                Rights.arn("logs", "log-group:/aws/lambda/*-" + environment + ":*"),
                Rights.arn("logs", "log-group:/aws/apigateway/*-" + environment + ":*"));
        Rights.allow(
                role,
                "lets API Gateway write its log",
                List.of(
                        "logs:CreateLogDelivery",
                        "logs:DeleteLogDelivery",
                        "logs:DescribeLogGroups",
                        "logs:DescribeResourcePolicies",
                        "logs:GetLogDelivery",
                        "logs:ListLogDeliveries",
                        "logs:PutResourcePolicy",
                        "logs:UpdateLogDelivery"),
                "*");
    }

    private void queues() {
        Rights.allow(
                role,
                "makes the queues of functions",
                List.of(
                        "sqs:CreateQueue",
                        "sqs:DeleteQueue",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl",
                        "sqs:ListQueueTags",
                        "sqs:SetQueueAttributes",
                        "sqs:TagQueue",
                        "sqs:UntagQueue"),
                Rights.arn("sqs", "*"));
    }

    private void apis() {
        Rights.allow(
                role,
                "makes the HTTP APIs of functions",
                List.of("apigateway:DELETE", "apigateway:GET", "apigateway:PATCH", "apigateway:POST", "apigateway:PUT"),
                "arn:${AWS::Partition}:apigateway:${AWS::Region}::/apis",
                "arn:${AWS::Partition}:apigateway:${AWS::Region}::/apis/*",
                "arn:${AWS::Partition}:apigateway:${AWS::Region}::/tags/*");
    }

    private void rules() {
        Rights.allow(
                role,
                "makes the rules of functions",
                List.of(
                        "events:DeleteRule",
                        "events:DescribeRule",
                        "events:ListTargetsByRule",
                        "events:PutRule",
                        "events:PutTargets",
                        "events:RemoveTargets",
                        "events:TagResource",
                        "events:UntagResource"),
                Rights.arn("events", "rule/*-" + environment));
    }

    private void alarms() {
        Rights.allow(
                role,
                "makes the alarms of functions",
                List.of(
                        "cloudwatch:DeleteAlarms",
                        "cloudwatch:ListTagsForResource",
                        "cloudwatch:PutMetricAlarm",
                        "cloudwatch:TagResource",
                        "cloudwatch:UntagResource"),
                Rights.arn("cloudwatch", "alarm:*-" + environment + "-*"));
        Rights.allow(role, "finds alarms", List.of("cloudwatch:DescribeAlarms"), "*");
    }

    private void concurrency() {
        Rights.allow(
                role,
                "scales provisioned concurrency",
                List.of(
                        "application-autoscaling:DeleteScalingPolicy",
                        "application-autoscaling:DeregisterScalableTarget",
                        "application-autoscaling:PutScalingPolicy",
                        "application-autoscaling:RegisterScalableTarget",
                        "application-autoscaling:TagResource"),
                Rights.arn("application-autoscaling", "scalable-target/*"));
        Rights.allow(
                role,
                "finds what scales",
                List.of(
                        "application-autoscaling:DescribeScalableTargets",
                        "application-autoscaling:DescribeScalingPolicies"),
                "*");
    }

    private void inputs() {
        Rights.allow(
                role,
                "learns the streams of tables",
                List.of("ssm:GetParameters"),
                Rights.arn("ssm", "parameter/slipway/tables/*"));
        Rights.allow(
                role,
                "hands functions their zips",
                List.of("s3:GetObject"),
                "arn:${AWS::Partition}:s3:::" + DeliveryNames.assetBucket(place) + "/*");
        Rights.allow(
                role,
                "hands functions their images",
                List.of(
                        "ecr:BatchGetImage",
                        "ecr:GetDownloadUrlForLayer",
                        "ecr:GetRepositoryPolicy",
                        "ecr:SetRepositoryPolicy"),
                Rights.arn("ecr", "repository/" + DeliveryNames.IMAGES));
        Rights.allow(
                role,
                "finds the network of functions",
                List.of("ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs"),
                "*");
    }
}
