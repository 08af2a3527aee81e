package dev.slipway.manifest.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatePermissionsTest {
    private static final String TEMPLATE = """
            {"Resources": {
              "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": {"Fn::Sub": "arn:${AWS::Partition}:sqs:here:receipts"}},
                {"Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObject"],
                 "Resource": {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":s3:::", {"Fn::GetAtt": ["Bucket", "Name"]}, "/*"]]}},
                {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}]}}},
              "Role": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": {"Statement":
                {"Effect": "Allow", "Action": "xray:PutTraceSegments", "Resource": "*"}}}]}},
              "Queue": {"Type": "AWS::SQS::Queue"}
            }}
            """;
    private static final Statement SENDS = new Statement(
            List.of("sqs:SendMessage"), List.of("arn:${AWS::Partition}:sqs:here:receipts"), "sends to queue receipts");

    @Test
    void readsWhatPoliciesAndRolesAllow() {
        assertThat(TemplatePermissions.of(TEMPLATE, List.of(SENDS), "staging"))
                .containsExactly(
                        SENDS,
                        new Statement(
                                List.of("s3:GetObject", "s3:PutObject"),
                                List.of("arn:${AWS::Partition}:s3:::${Bucket.Name}/*"),
                                "acts on arn:${AWS::Partition}:s3:::${Bucket.Name}/*"),
                        new Statement(List.of("xray:PutTraceSegments"), List.of("*"), "acts on *"));
    }

    @Test
    void whatNoManifestAsksForIsToldByItsResource() {
        List<Statement> deployed = TemplatePermissions.of(TEMPLATE, List.of(SENDS), "staging");

        assertThat(PermissionsDiff.between(List.of(SENDS), deployed).inWords())
                .containsExactly(
                        "May now: acts on arn:${AWS::Partition}:s3:::${Bucket.Name}/* (s3:GetObject, s3:PutObject).",
                        "May now: acts on * (xray:PutTraceSegments).");
    }

    @Test
    void takesAManagedPolicyForAllThatItMayAllow() {
        assertThat(TemplatePermissions.of("""
                {"Resources": {
                  "Role": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": [
                    {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::aws:policy/AmazonSQSFullAccess"]]}]}},
                  "Inline": {"Type": "AWS::IAM::RolePolicy", "Properties": {"PolicyDocument": {"Statement":
                    {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}}}}
                }}
                """, List.of(), "staging"))
                .containsExactly(
                        new Statement(
                                List.of("*"),
                                List.of("*"),
                                "may do all that the managed policy arn:${AWS::Partition}:iam::aws:policy/AmazonSQSFullAccess"
                                        + " allows"),
                        new Statement(List.of("*"), List.of("*"), "acts on *"));
    }

    @Test
    void refusesWhatIsNoTemplate() {
        assertThatThrownBy(() -> TemplatePermissions.of("{\"Resources\": ", List.of(), "staging"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> TemplatePermissions.of("[]", List.of(), "staging"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no CloudFormation template");
    }
}
