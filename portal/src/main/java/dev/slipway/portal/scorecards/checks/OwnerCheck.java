package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** Somebody is there whom a function belongs to. */
@Component
class OwnerCheck extends ManifestCheck {

    @Override
    public String id() {
        return "owner";
    }

    @Override
    public String title() {
        return "Its owner exists";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        String team = manifest.owner().value();
        return facts.surroundings()
                .ownerKnown()
                .<Verdict>map(known -> known
                        ? new Verdict.Passed("The team " + team + " stands in teams.yaml, with people.")
                        : new Verdict.Failed(
                                "teams.yaml has no team " + team + " with people in it.",
                                "Name a team that exists as owner, or add its people to teams.yaml."))
                .orElseGet(() -> new Verdict.NotKnown("teams.yaml cannot be read."));
    }
}
