package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Time that ends before whoever waits gives up. */
@Component
class TimeoutCheck extends ManifestCheck {

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
        return seconds <= most
                ? new Verdict.Passed(fact)
                : new Verdict.Failed(fact, "Lower timeout, or give long work to Step Functions.");
    }
}
