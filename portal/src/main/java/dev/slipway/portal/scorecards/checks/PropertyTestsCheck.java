package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** What holds for every input is tested for many. */
@Component
class PropertyTestsCheck implements Check {

    @Override
    public String id() {
        return "property-tests";
    }

    @Override
    public String title() {
        return "Property tests are there";
    }

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return facts.code().propertyTests().isEmpty()
                ? new Verdict.Failed(
                        "No file holds a property test.", "Write down what holds for every input of domain.rs.")
                : new Verdict.Passed(
                        "Property tests stand in " + Places.of(facts.code().propertyTests()) + ".");
    }
}
