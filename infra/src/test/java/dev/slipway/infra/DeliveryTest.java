package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.infra.delivery.DeliveryStack;
import dev.slipway.infra.delivery.EnvironmentStack;
import dev.slipway.infra.delivery.FunctionPipeline;
import dev.slipway.infra.delivery.PipelineShape;
import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.EnvironmentPlace;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

class DeliveryTest {
    static final Environments ENVIRONMENTS = new Environments(
            "example/functions", place("111111111111"), environment("222222222222"), environment("333333333333"));
    private static final FunctionDelivery ORDERS = new FunctionDelivery(new FunctionName("orders-api"));

    private static final FunctionDelivery MODELS = new FunctionDelivery(new FunctionName("models-api"));

    private static Synthesis synthesis;

    /** The AWS Solutions rules run over all of it, and fail it. */
    @BeforeAll
    static void synthesise(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("app.jar"), "the app");
        synthesis = Synthesis.kept("delivery");
        new EnvironmentStack(synthesis.app(), "staging", place("222222222222"), place("111111111111"));
        DeliveryStack delivery = new DeliveryStack(synthesis.app(), ENVIRONMENTS, jar);
        pipeline(ORDERS, delivery, new PipelineShape(false, PackageFormat.ZIP));
        pipeline(MODELS, delivery, new PipelineShape(true, PackageFormat.IMAGE));
        synthesis.synthesise();
    }

    private static void pipeline(FunctionDelivery function, DeliveryStack delivery, PipelineShape shape) {
        Stack stack = new Stack(
                synthesis.app(),
                function.stack(),
                StackProps.builder()
                        .env(Environment.builder()
                                .account("111111111111")
                                .region("eu-central-1")
                                .build())
                        .build());
        new FunctionPipeline(stack, function, ENVIRONMENTS, delivery.key(), shape);
    }

    @Test
    void aPipelineLooksLikeThis() throws IOException {
        String text = synthesis.template("orders-api-delivery").text("AWS::CodePipeline::Pipeline");

        assertThat(text).isEqualTo(Examples.snapshot("pipeline", text));
    }

    @Test
    void thePipelineGoesThroughSevenStagesAndWaitsForOneAnswer() {
        Map<?, ?> pipeline = synthesis
                .template("orders-api-delivery")
                .ofType("AWS::CodePipeline::Pipeline")
                .getFirst();

        assertThat(pipeline.get("Name")).isEqualTo(ORDERS.pipeline());
        assertThat((List<?>) pipeline.get("Stages"))
                .extracting(stage -> (Object) ((Map<?, ?>) stage).get("Name"))
                .containsExactly("Source", "Checks", "Build", "Staging", "Smoke", "Approval", "Production");
        assertThat(ORDERS.approvalArn("aws", "eu-central-1", "111111111111"))
                .isEqualTo("arn:aws:codepipeline:eu-central-1:111111111111:slipway-orders-api/"
                        + DeliveryStage.APPROVAL.title() + "/Approve");
    }

    @Test
    void anImageGoesUpTheSameRoadInTheProjectThatMayRunDocker() throws IOException {
        String zip = synthesis.template("orders-api-delivery").text("AWS::CodePipeline::Pipeline", "AWS::IAM::Policy");
        String image =
                synthesis.template("models-api-delivery").text("AWS::CodePipeline::Pipeline", "AWS::IAM::Policy");

        assertThat(image)
                .contains("ProjectName: slipway-synthesis-images", "project/slipway-synthesis-images")
                .contains("grep -qE ''^package:", "models-api-delivery again")
                .contains("models-api-production-iterator-age");
        assertThat(zip).doesNotContain("slipway-synthesis-images").doesNotContain("iterator-age");
        assertThat(zip + image)
                .as("what waits may be older than the release")
                .doesNotContain("production-dead-letters");
        assertThat(synthesis.template("slipway-delivery").ofType("AWS::CodeBuild::Project"))
                .filteredOn(project -> project.toString().contains("PrivilegedMode=true"))
                .extracting(project -> (Object) project.get("Name"))
                .containsExactly("slipway-synthesis-images");
    }

    @Test
    void theWorkflowTakesItsRoleFromOneRepositoryAndEnvironmentAndTouchesNone() throws IOException {
        SynthesisedTemplate template = synthesis.template("slipway-delivery");

        assertThat(template.text("AWS::IAM::Role"))
                .contains("repo:example/functions:environment:staging", "sts.amazonaws.com");
        assertThat(template.grantsOf("Workflow"))
                .isNotEmpty()
                .noneMatch(grant -> grant.action().startsWith("lambda:")
                        || grant.action().startsWith("cloudformation:")
                        || grant.action().startsWith("iam:")
                        || grant.action().startsWith("sts:")
                        || grant.action().equals("codepipeline:PutApprovalResult"));
    }

    /** Without a bootstrap there is no bucket for templates, and a larger one could not be handed over. */
    @Test
    void anEnvironmentIsDeployedWithoutABootstrapByATemplateThatIsSmallEnough() {
        assertThat(Path.of("target/templates/delivery/slipway-staging.template.json"))
                .exists()
                .satisfies(template -> assertThat(Files.size(template)).isLessThan(51_200));
        assertThat(synthesis.template("slipway-staging").text()).doesNotContain("cdk-hnb659fds", "BootstrapVersion");
    }

    @Test
    void onlyPipelinesOfTheDeliveryAccountTakeTheRolesOfAnEnvironment() {
        assertThat(synthesis.template("slipway-staging").text("AWS::IAM::Role"))
                .contains("arn:aws:iam::111111111111:role/slipway-delivery-*")
                .doesNotContain("AWS: '*'");
    }

    @Test
    void cloudFormationMakesNoRoleBeyondTheBoundary() {
        assertThat(synthesis.template("slipway-staging").text("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"))
                .contains("iam:PermissionsBoundary: arn:aws:iam::222222222222:policy/slipway-staging-boundary");
    }

    @Test
    void nothingIsAllowedEverywhereButWhatTheTableNames() {
        List.of("slipway-staging", "slipway-delivery", "orders-api-delivery", "models-api-delivery")
                .forEach(stack -> PolicyRules.assertFollowedBy(synthesis.template(stack)));
    }

    @Test
    void theBoundaryHoldsAllThatAManifestCanAskFor() {
        List<String> bound = synthesis.template("slipway-staging").ofType("AWS::IAM::ManagedPolicy").stream()
                .flatMap(policy -> Grant.of((Map<?, ?>) policy.get("PolicyDocument")).stream())
                .map(Grant::action)
                .toList();

        assertThat(Examples.all())
                .flatExtracting(dev.slipway.manifest.permissions.Permissions::of)
                .flatExtracting(dev.slipway.manifest.permissions.Statement::actions)
                .allSatisfy(action -> assertThat(bound).contains(action));
    }

    private static EnvironmentPlace environment(String account) {
        return new EnvironmentPlace(place(account), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AwsPlace place(String account) {
        return new AwsPlace(account, "eu-central-1");
    }
}
