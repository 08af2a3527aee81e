package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class RustFunctionTest {
    private static final Manifest MANIFEST = manifest("""
            schema: 1
            name: orders-intake
            owner: payments
            description: Takes one order message at a time.
            trigger:
              type: sqs
              queue: orders
              batchSize: 10
            memory: 256
            timeout: 30
            architecture: arm64
            parameters: [orders/currency]
            secrets: [orders/provider-key]
            resources:
              tables:
                - {name: orders, access: read-write}
              queues:
                - {name: receipts, access: send}
              buckets: []
            template:
              name: event-listener
              version: 1.0.0
            """);
    private static Template template;

    @BeforeAll
    static void synthesise() {
        Stack stack = new Stack(new App(), "Stack");
        new RustFunction(stack, "OrdersIntake", MANIFEST, "staging", new FunctionCode.Stub());
        template = Template.fromStack(stack);
    }

    @Test
    void runsOnArm64WithJsonLogsTracingAndWhatTheManifestSays() {
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of(
                        "FunctionName",
                        "orders-intake-staging",
                        "Runtime",
                        "provided.al2023",
                        "Architectures",
                        List.of("arm64"),
                        "MemorySize",
                        256,
                        "Timeout",
                        30,
                        "TracingConfig",
                        Map.of("Mode", "Active")));
    }

    @Test
    void keepsLogsForThreeMonthsAlsoWhenTheFunctionGoes() {
        template.hasResource(
                "AWS::Logs::LogGroup",
                Map.of(
                        "DeletionPolicy",
                        "Retain",
                        "Properties",
                        Map.of("LogGroupName", "/aws/lambda/orders-intake-staging", "RetentionInDays", 90)));
    }

    @Test
    void allowsExactlyWhatTheManifestNeeds() {
        List<Grant> wanted = new ArrayList<>();
        for (Statement statement : Permissions.of(MANIFEST)) {
            for (String action : statement.actions()) {
                statement.resourcesIn("staging").forEach(resource -> wanted.add(new Grant(action, resource)));
            }
        }

        assertThat(synthesisedGrants()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private record Grant(String action, String resource) {}

    private static List<Grant> synthesisedGrants() {
        List<Grant> grants = new ArrayList<>();
        template.findResources("AWS::IAM::Policy").values().forEach(policy -> {
            Map<?, ?> document = (Map<?, ?>) ((Map<?, ?>) policy.get("Properties")).get("PolicyDocument");
            for (Object statement : (List<?>) document.get("Statement")) {
                Map<?, ?> fields = (Map<?, ?>) statement;
                assertThat(fields.get("Effect")).isEqualTo("Allow");
                for (Object action : list(fields.get("Action"))) {
                    for (Object resource : list(fields.get("Resource"))) {
                        grants.add(new Grant((String) action, arn(resource)));
                    }
                }
            }
        });
        return grants;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> many ? many : List.of(value);
    }

    private static String arn(Object resource) {
        return resource instanceof Map<?, ?> substitution ? (String) substitution.get("Fn::Sub") : (String) resource;
    }

    private static Manifest manifest(String text) {
        return ((ParsedManifest.Parsed) ManifestParser.parse(text)).manifest();
    }
}
