package dev.slipway.portal.promotion.codepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.PermissionProbe;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkException;

class PipelinePermissionsTest {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private final PipelinesInAws aws = new PipelinesInAws();
    private final List<PermissionProbe> probes = new PipelinePermissions().probes();

    @AfterEach
    void close() throws Exception {
        aws.close();
    }

    @Test
    void triesEachCallOnceWithoutTouchingAPipeline() {
        WORLD.pipelines().create(PipelinesInAws.PIPELINE);

        assertThat(probes).allSatisfy(probe -> {
            String operation = probe.permission().action().substring("codepipeline:".length());
            assertThat(kind(probe)).as(operation).isIn("allowed", "REFUSED", "NOT_FOUND");
            assertThat(WORLD.aws().count(operation)).isEqualTo(1);
        });
    }

    @Test
    void noticesWhatIsDenied() {
        assertThat(probes).allSatisfy(probe -> {
            WORLD.aws().deny(probe.permission().action());
            assertThat(kind(probe)).as(probe.permission().action()).isEqualTo("DENIED");
        });
    }

    @Test
    void isNeededInTheAccountOfProductionAlone() {
        assertThat(new PipelinePermissions().isNeededIn(EnvironmentName.PRODUCTION))
                .isTrue();
        assertThat(new PipelinePermissions().isNeededIn(EnvironmentName.STAGING))
                .isFalse();
    }

    private String kind(PermissionProbe probe) {
        AwsAccount account = aws.account();
        try {
            probe.call().accept(account);
            return "allowed";
        } catch (SdkException refused) {
            return AwsFailure.of(refused, probe.permission().action()).kind().name();
        }
    }
}
