package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.deployed.FunctionStack.Alarm;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** An alarm on errors reaches a person. */
@Component
class AlarmsCheck extends ManifestCheck {
    private static final String ERRORS = "Errors";

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
        return switch (facts.setup()) {
            case Setup.NotKnown unknown -> new Verdict.NotKnown(unknown.why());
            case Setup.Known known -> look(known.stack().alarms());
        };
    }

    private static Verdict look(List<Alarm> alarms) {
        List<String> telling =
                alarms.stream().filter(Alarm::tells).map(Alarm::name).toList();
        if (alarms.stream().anyMatch(alarm -> alarm.tells() && alarm.metric().equals(ERRORS))) {
            return new Verdict.Passed("In production people are told by " + Places.of(telling) + ".");
        }
        return alarms.stream().anyMatch(alarm -> alarm.metric().equals(ERRORS))
                ? new Verdict.Failed(
                        "In production its alarm on errors tells nobody.",
                        "Name the SNS topic that people follow as alarmTopic of production in environments.yaml.")
                : new Verdict.Failed(
                        "In production it has no alarm on errors.",
                        "Deploy it with the construct RustFunction, which brings its alarms.");
    }
}
