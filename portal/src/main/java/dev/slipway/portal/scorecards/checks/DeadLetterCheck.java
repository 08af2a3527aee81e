package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** No event is lost in silence. */
@Component
class DeadLetterCheck extends ManifestCheck {

    @Override
    public String id() {
        return "dead-letters";
    }

    @Override
    public String title() {
        return "What always fails ends where a person sees it";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        if (manifest.trigger() instanceof HttpApi) {
            return new Verdict.Passed("An HTTP caller gets the error itself: there is nothing to lose.");
        }
        return facts.surroundings().deployed()
                ? new Verdict.Passed("Its stack has a dead-letter queue, and the catalog says where it is deployed.")
                : new Verdict.NotKnown(
                        "Its stack has a dead-letter queue, but environments.yaml says of no account that it is deployed.");
    }
}
