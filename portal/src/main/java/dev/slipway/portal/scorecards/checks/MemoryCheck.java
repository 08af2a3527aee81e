package dev.slipway.portal.scorecards.checks;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.scorecards.FunctionFacts;
import dev.slipway.portal.scorecards.Limits;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Memory that somebody has thought about. */
@Component
class MemoryCheck extends ManifestCheck {

    @Override
    public String id() {
        return "memory-range";
    }

    @Override
    public String title() {
        return "Memory in the usual range";
    }

    @Override
    public Map<String, Double> limits() {
        return Map.of("min", 128.0, "max", 1024.0);
    }

    @Override
    public Optional<String> objection(Limits limits) {
        return limits.get("min") > limits.get("max")
                ? Optional.of("The limits of memory-range leave no memory size: min is above max.")
                : Optional.empty();
    }

    @Override
    Verdict look(Manifest manifest, FunctionFacts facts, Limits limits) {
        int memory = manifest.memory().megabytes();
        String range = (int) limits.get("min") + " to " + (int) limits.get("max") + " MB";
        return memory >= limits.get("min") && memory <= limits.get("max")
                ? new Verdict.Passed("It has " + memory + " MB; usual are " + range + ".")
                : new Verdict.Failed(
                        "It has " + memory + " MB; usual are " + range + ".",
                        "Look at its memory recommendation, and apply it or ask for an exemption.");
    }
}
