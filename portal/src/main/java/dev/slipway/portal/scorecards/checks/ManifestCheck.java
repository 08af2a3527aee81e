package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;

/** A check of what the manifest says; where it cannot be read, nobody can say. */
abstract class ManifestCheck implements Check {

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public final Verdict look(FunctionFacts facts, Limits limits) {
        return facts.manifest()
                .map(manifest -> look(manifest, facts, limits))
                .orElseGet(() -> new Verdict.NotKnown("function.yaml cannot be read."));
    }

    /** What this manifest says. */
    abstract Verdict look(Manifest manifest, FunctionFacts facts, Limits limits);
}
