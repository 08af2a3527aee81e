package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.services.sqs.Queue;

class SynthesisTest {

    @Test
    void theAwsSolutionsRulesFailWhatNobodyGaveAReasonFor(@TempDir Path folder) throws IOException {
        Synthesis careless = new Synthesis(folder).stack("careless", stack -> new Queue(stack, "Queue"));

        assertThatThrownBy(careless::synthesise).hasMessageContaining("ailed");
        assertThat(Files.readString(folder.resolve("validation-report.json"))).contains("AwsSolutions-SQS3");
    }
}
