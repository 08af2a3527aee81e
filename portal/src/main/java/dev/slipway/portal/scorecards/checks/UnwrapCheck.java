package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** Errors are answered, not panicked about. */
@Component
class UnwrapCheck implements Check {

    @Override
    public String id() {
        return "no-unwrap";
    }

    @Override
    public String title() {
        return "No unwrap outside of tests";
    }

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return facts.code().panics().isEmpty()
                ? new Verdict.Passed("No code outside of tests calls unwrap, expect or panic!.")
                : new Verdict.Failed(
                        "unwrap, expect or panic! stands in "
                                + Places.of(facts.code().panics()) + ".",
                        "Return an error of error_ext instead: what comes in from outside may be anything.");
    }
}
