package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.deployed.FunctionStack;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Time that ends before whoever waits gives up. */
@Component
class TimeoutCheck extends ManifestCheck {
    private static final int TIMES = 6;

    @Override
    public String id() {
        return "timeout";
    }

    @Override
    public String title() {
        return "A time-out that fits its caller";
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("http", 9.0, "listener", 120.0);
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        boolean http = manifest.trigger() instanceof HttpApi;
        int most = (int) limits.get(http ? "http" : "listener");
        int seconds = manifest.timeout().seconds();
        String fact = "It may take " + seconds + " s; " + (http ? "a caller who waits" : "a listener") + " gets " + most
                + " s at most.";
        if (seconds > most) {
            return new Verdict.Failed(fact, "Lower timeout, or give long work to Step Functions.");
        }
        return facts.setup() instanceof Setup.Known known ? hidden(fact, known.stack()) : new Verdict.Passed(fact);
    }

    /** A queue hands out a message again while it is worked on, unless it hides it for long enough. */
    private static Verdict hidden(String fact, FunctionStack stack) {
        int enough = TIMES * stack.timeout();
        return stack.arrivals().stream()
                .filter(arrival ->
                        arrival.visibility().filter(hides -> hides < enough).isPresent())
                .findFirst()
                .<Verdict>map(arrival -> new Verdict.Failed(
                        "In production the " + arrival.from() + " are hidden for "
                                + arrival.visibility().orElseThrow() + " s while they are worked on, and the function"
                                + " may take " + stack.timeout() + " s.",
                        "Hide them for six times as long, " + enough + " s, as AWS advises."))
                .orElseGet(() -> new Verdict.Passed(fact));
    }
}
