package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The median start. */
@Component
class InitMedianCheck implements Check {

    @Override
    public String id() {
        return "init-p50";
    }

    @Override
    public String title() {
        return "Starts fast as a rule";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("milliseconds", 150.0, "coldStarts", 10.0);
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return new InitMeasure("median init", 0.5, limits.get("milliseconds"), (long) limits.get("coldStarts"))
                .look(facts);
    }
}
