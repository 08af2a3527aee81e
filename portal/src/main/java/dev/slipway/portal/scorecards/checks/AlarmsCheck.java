package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** Alarms stand beside what runs. */
@Component
class AlarmsCheck extends ManifestCheck {

    @Override
    public String id() {
        return "alarms";
    }

    @Override
    public String title() {
        return "Somebody is told when it fails";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        return facts.surroundings().deployed()
                ? new Verdict.Passed("Its stack has alarms, and the catalog says where it is deployed.")
                : new Verdict.NotKnown(
                        "Its stack has alarms, but environments.yaml says of no account that it is deployed.");
    }
}
