package dev.slipway.generator.eventbridge;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.EventBridgeRule;

/** What a function has that takes in the events of an event bus. */
public final class EventBridgeContributor implements Contributor {

    private static final String FOLDER = "event-listener/eventbridge";

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        if (spec.trigger() instanceof EventBridgeRule rule) {
            draft.listener(rule.type(), "event", "EventErrors")
                    .word("named", "A sender's own name for what it tells")
                    .word("bus", rule.bus().value())
                    .word("source", rule.source().value())
                    .word("detailType", rule.detailType().value())
                    .word("ignoresUnknown", true);
            draft.file("events/example.json", FOLDER)
                    .file("proto/api.proto", FOLDER)
                    .file("src/adapter.rs", FOLDER)
                    .file("tests/handler.rs", FOLDER);
        }
    }
}
