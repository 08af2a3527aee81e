package dev.slipway.portal.scorecards.checks;

import dev.slipway.portal.scorecards.Check;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The slowest start of a hundred. */
@Component
class InitTailCheck implements Check {

    @Override
    public String id() {
        return "init-p99";
    }

    @Override
    public String title() {
        return "Starts fast nearly always";
    }

    @Override
    public Subject subject() {
        return Subject.SURROUNDINGS;
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("milliseconds", 300.0, "coldStarts", 100.0);
    }

    @Override
    public Verdict look(FunctionFacts facts, Limits limits) {
        return new InitMeasure("99th percentile", 0.99, limits.get("milliseconds"), (long) limits.get("coldStarts"))
                .look(facts);
    }
}
