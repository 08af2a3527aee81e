package dev.slipway.generator.option.queue;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.List;

/** What a function has that sends to SQS queues. */
public final class QueueContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<QueueUse> uses = spec.needs().resources().queues();
        if (uses.isEmpty()) {
            return;
        }
        var row = draft.row("Queues");
        for (QueueUse use : uses) {
            String name = use.name().value();
            row.next().code(name);
            draft.declare(new Declaration(
                    new SettingVariable(SettingKind.QUEUE, name), "Queue `" + name + "`" + ", which it sends to."));
        }
        draft.client("aws-sdk-sqs");
    }
}
