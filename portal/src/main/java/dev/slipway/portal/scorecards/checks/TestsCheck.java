package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** Somebody wrote down what the code shall do. */
@Component
class TestsCheck implements Check {

    @Override
    public String id() {
        return "tests";
    }

    @Override
    public String title() {
        return "Tests are there";
    }

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return facts.code().tests().isEmpty()
                ? new Verdict.Failed("No file holds a test.", "Test the handler with the event of events/example.json.")
                : new Verdict.Passed("Tests stand in " + Places.of(facts.code().tests()) + ".");
    }
}
