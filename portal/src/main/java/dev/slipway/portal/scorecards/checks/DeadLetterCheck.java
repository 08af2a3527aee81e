package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.deployed.FunctionStack.Arrival;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Verdict;
import java.util.List;
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
        return switch (facts.setup()) {
            case Setup.NotKnown unknown -> new Verdict.NotKnown(unknown.why());
            case Setup.Known known -> look(known.stack().arrivals());
        };
    }

    private static Verdict look(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return new Verdict.NotKnown("The template of production says nothing of what invokes it.");
        }
        List<String> lost = arrivals.stream()
                .filter(arrival -> !arrival.kept())
                .map(Arrival::from)
                .toList();
        return lost.isEmpty()
                ? new Verdict.Passed("In production a queue keeps what fails for good: "
                        + Places.of(arrivals.stream().map(Arrival::from).toList()) + ".")
                : new Verdict.Failed(
                        "In production no queue keeps what fails for good: " + Places.of(lost) + ".",
                        "Deploy it with the construct RustFunction, which brings its dead-letter queue.");
    }
}
