package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.awsfake.FakeCodePipeline.BUCKET;
import static dev.slipway.portal.awsfake.FakeCodePipeline.handedOn;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.approval;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The template that an execution handed on, over the wire format. */
class TemplatesTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = PipelinesInAws.withOne(WORLD);

    @Test
    void readsTheTemplateOfProductionOnceFromWhatIsDeployed() {
        handOn(WORLD.pipelines().run(PIPELINE, mark(18)), "{\"Resources\":{}}");

        assertThat(synthesised(18)).isEqualTo(new Synthesised.Template("{\"Resources\":{}}"));
        assertThat(synthesised(18)).isEqualTo(new Synthesised.Template("{\"Resources\":{}}"));
        assertThat(WORLD.store().reads()).isOne();
    }

    @Test
    void readsOfTheReleaseInProductionWhatItsOwnExecutionHandedOn() {
        String first = WORLD.pipelines().run(PIPELINE, mark(17));
        handOn(first, "{\"Resources\":{\"Of\":17}}");
        aws.pipelines.decide(approval(aws.pending().point(), "n-1"));
        WORLD.pipelines().production(PIPELINE, first, true);
        handOn(WORLD.pipelines().run(PIPELINE, mark(18)), "{\"Resources\":{\"Of\":18}}");

        assertThat(synthesised(17)).isEqualTo(new Synthesised.Template("{\"Resources\":{\"Of\":17}}"));
        assertThat(synthesised(18)).isEqualTo(new Synthesised.Template("{\"Resources\":{\"Of\":18}}"));
    }

    @Test
    void saysWhatIsMissingAndWhy() {
        String execution = WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.store().put(BUCKET, handedOn(execution), zip("orders-api-staging.template.json", "{}"));
        assertThat(synthesised(18))
                .isEqualTo(new Synthesised.Missing("the pipeline handed no orders-api-production.template.json on"));

        WORLD.pipelines().run(PIPELINE, mark(19));
        WORLD.pipelines().stop(PIPELINE, execution);
        assertThat(synthesised(19)).isEqualTo(new Synthesised.Missing("no longer kept"));
        assertThat(synthesised(3)).isEqualTo(new Synthesised.Missing("the pipeline remembers no run of v3"));
    }

    @Test
    void saysWhichRightIsMissing() {
        WORLD.pipelines().run(PIPELINE, mark(18));
        WORLD.store().deny("s3:GetObject");

        assertThat(synthesised(18))
                .isEqualTo(new Synthesised.Missing("The role that the portal uses may not do s3:GetObject: allow it."));
    }

    @Test
    void takesNoTemplateThatCloudFormationWouldNotTake() {
        handOn(WORLD.pipelines().run(PIPELINE, mark(18)), " ".repeat(1024 * 1024 + 1));

        assertThat(synthesised(18))
                .isEqualTo(new Synthesised.Missing("the template is larger than CloudFormation takes"));
    }

    private Synthesised synthesised(int release) {
        aws.pipelines.find(ORDERS);
        return aws.pipelines.synthesised(ORDERS, new ReleaseNumber(release), EnvironmentName.PRODUCTION);
    }

    private static void handOn(String execution, String production) {
        WORLD.store().put(BUCKET, handedOn(execution), zip("orders-api-production.template.json", production));
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("another.json"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
