package dev.slipway.generator.sqs;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.SqsQueue;

/** What a function has that takes in the messages of an SQS queue. */
public final class SqsQueueContributor implements Contributor {

    private static final String FOLDER = "event-listener/sqs";

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        if (spec.trigger() instanceof SqsQueue sqs) {
            draft.listener(sqs.type(), "message", "SqsErrors")
                    .word("named", "A sender's own name for what it asks")
                    .word("queue", sqs.queue().value())
                    .word("batchSize", sqs.batchSize().messages())
                    .word("ignoresUnknown", false);
            draft.file("events/example.json", FOLDER)
                    .file("proto/api.proto", FOLDER)
                    .file("src/adapter.rs", FOLDER)
                    .file("tests/handler.rs", FOLDER);
        }
    }
}
