package dev.slipway.generator.option.queue;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.QueueAccess;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(new Needs(
            List.of(),
            List.of(),
            new Resources(
                    List.of(), List.of(new QueueUse(new ResourceName("receipts"), QueueAccess.SEND)), List.of())));

    @Test
    void givesEachQueueAField() {
        assertThat(file(spec, "src/settings.rs"))
                .contains("    /// Queue `receipts`, which it sends to.\n    pub receipts_queue: String,\n")
                .contains("receipts_queue: values.queue(\"receipts\"),");
    }

    @Test
    void namesQueuesAndTheirClientInTheReadme() {
        assertThat(file(spec, "README.md"))
                .contains(
                        "| Queues | `receipts` |\n",
                        "`aws-sdk-sqs`",
                        "| Sends to queue receipts | `sqs:SendMessage` |");
    }
}
