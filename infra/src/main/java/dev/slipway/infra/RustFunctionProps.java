package dev.slipway.infra;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.Refusal;
import dev.slipway.manifest.SettingVariable;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.deployed.DeployedFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link RustFunction} is made of.
 *
 * @param function the function and its environment
 * @param entry where its code comes from
 * @param events what invokes it
 * @param env environment variables beyond those of the runtime
 * @param options size, rights, and what else has a usual value
 */
public record RustFunctionProps(
        DeployedFunction function,
        FunctionCode entry,
        List<FunctionEvent> events,
        Map<String, String> env,
        FunctionOptions options) {

    /** Copies the collections; refuses a time-out of 10 s or more where somebody waits for the answer. */
    public RustFunctionProps {
        events = List.copyOf(events);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        int seconds = options.sizing().timeout().seconds();
        if (seconds > TimeoutSeconds.LONGEST_INTERACTIVE && events.stream().anyMatch(FunctionEvent::isInteractive)) {
            Refusal refusal = new Refusal(
                    "A time-out of " + seconds + " s is too long for " + function + ", which has an HTTP API",
                    "stay below 10 s, and hand longer work to a queue or to Step Functions");
            throw new IllegalArgumentException(refusal.message());
        }
    }

    /** What a manifest says, in one environment. */
    public static RustFunctionProps of(
            Manifest manifest, String environment, FunctionCode entry, FunctionOptions options) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SLIPWAY_ENVIRONMENT", environment);
        SettingVariable.of(manifest.needs())
                .forEach(setting -> variables.put(setting.variable(), PhysicalNames.of(setting)));
        return new RustFunctionProps(
                new DeployedFunction(manifest.name(), environment),
                entry,
                List.of(FunctionEvent.of(manifest.trigger())),
                variables,
                options);
    }
}
