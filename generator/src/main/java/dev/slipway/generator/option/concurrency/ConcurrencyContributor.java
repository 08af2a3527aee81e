package dev.slipway.generator.option.concurrency;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.Scaling;
import java.util.ArrayList;
import java.util.List;

/** What a function says in its README about the concurrency that it asks for, and why. */
public final class ConcurrencyContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        Scaling scaling = spec.sizing().scaling();
        if (scaling.latencyCritical()) {
            draft.row("Latency").text("critical: somebody waits for each call");
        }
        scaling.concurrency().reason().ifPresent(reason -> {
            List<String> asked = new ArrayList<>();
            scaling.concurrency().reserved().ifPresent(number -> asked.add(number + " reserved"));
            scaling.concurrency().provisioned().ifPresent(number -> asked.add(number + " provisioned"));
            draft.row("Concurrency").text(String.join(", ", asked) + " – " + reason);
        });
    }
}
