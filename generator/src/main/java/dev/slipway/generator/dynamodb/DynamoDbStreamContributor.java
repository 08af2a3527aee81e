package dev.slipway.generator.dynamodb;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.DynamoDbStream;

/** What a function has that takes in the changes of a DynamoDB table. */
public final class DynamoDbStreamContributor implements Contributor {

    private static final String FOLDER = "event-listener/dynamodb-stream";

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        if (spec.trigger() instanceof DynamoDbStream stream) {
            draft.listener(stream.type(), "change", "StreamErrors")
                    .word("named", "An item's name")
                    .word("table", stream.table().value())
                    .word("batchSize", stream.batchSize().records())
                    .word("ignoresUnknown", true);
            draft.file("events/example.json", FOLDER)
                    .file("events/expired.json", FOLDER)
                    .file("proto/api.proto", FOLDER)
                    .file("src/adapter.rs", FOLDER)
                    .file("tests/handler.rs", FOLDER);
        }
    }
}
