package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** The cheaper processor. */
@Component
class Arm64Check extends ManifestCheck {

    @Override
    public String id() {
        return "arm64";
    }

    @Override
    public String title() {
        return "Runs on arm64";
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        return manifest.architecture() == Architecture.ARM64
                ? new Verdict.Passed("Its architecture is arm64.")
                : new Verdict.Failed(
                        "Its architecture is " + manifest.architecture() + ".",
                        "Write architecture: arm64, which costs a fifth less, unless a dependency forbids it.");
    }
}
