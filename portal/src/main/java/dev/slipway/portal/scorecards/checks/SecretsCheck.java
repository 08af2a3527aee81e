package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import org.springframework.stereotype.Component;

/** Values of secrets stand in the secrets manager alone. */
@Component
class SecretsCheck implements Check {

    @Override
    public String id() {
        return "no-secrets";
    }

    @Override
    public String title() {
        return "No secret in code or environment";
    }

    @Override
    public Subject subject() {
        return Subject.COMMIT;
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return facts.code().secrets().isEmpty()
                ? new Verdict.Passed("No file holds a key, and no code reads a secret from the environment.")
                : new Verdict.Failed(
                        "Something like a secret stands in "
                                + Places.of(facts.code().secrets()) + ".",
                        "Declare it under secrets in function.yaml, and replace what was committed.");
    }
}
