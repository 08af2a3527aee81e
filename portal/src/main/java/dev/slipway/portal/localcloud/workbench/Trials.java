package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.EnvironmentClosedException;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs a candidate as its own commit's manifest says. */
@Component
@Profile("local")
class Trials {
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final LocalFunctions functions;
    private final Functions catalog;
    private final WarmEnvironments warm;
    private final JsonMapper json;

    Trials(LocalFunctions functions, Functions catalog, WarmEnvironments warm, JsonMapper json) {
        this.functions = functions;
        this.catalog = catalog;
        this.warm = warm;
        this.json = json;
    }

    Trial invoke(FunctionName function, Candidate candidate, String event) {
        return run(function, candidate, event, deployment -> invoke(deployment, bytes(event)));
    }

    Trial coldStarts(FunctionName function, Candidate candidate, String event, int count) {
        return run(function, candidate, event, deployment -> coldStarts(deployment, bytes(event), count));
    }

    private Trial run(FunctionName function, Candidate candidate, String event, Function<Deployment, Trial> how) {
        Optional<String> objection = objection(event);
        if (objection.isPresent()) {
            return new Trial.NotRun(objection.get());
        }
        Optional<Manifest> manifest = catalog.manifestAt(candidate.commit(), function);
        return manifest.isPresent()
                ? how.apply(new Deployment(
                        manifest.get(), candidate.version(), candidate.environment(), candidate.artefact()))
                : new Trial.NotRun("The manifest of " + candidate.commit().abbreviated()
                        + " cannot be read: build a newer commit and invoke that.");
    }

    private Trial coldStarts(Deployment deployment, byte[] event, int count) {
        return switch (functions.coldStarts(deployment, event, count, new Cancellation())) {
            case ColdStarts.Measured measured -> new Trial.Ran(measured.invocations());
            case ColdStarts.ValuesMissing missing -> new Trial.ValuesMissing(missing.values());
        };
    }

    private Trial invoke(Deployment deployment, byte[] event) {
        try {
            return invokeWarm(deployment, event);
        } catch (EnvironmentClosedException e) {
            // A new value or build, or its idle time, has ended it since it was looked up; the event reached nobody.
            return invokeWarm(deployment, event);
        }
    }

    private Trial invokeWarm(Deployment deployment, byte[] event) {
        return switch (warm.of(deployment)) {
            case StartOutcome.Started(ExecutionEnvironment environment) ->
                new Trial.Ran(List.of(environment.invoke(event)));
            case StartOutcome.ValuesMissing missing -> new Trial.ValuesMissing(missing.values());
        };
    }

    private Optional<String> objection(String event) {
        if (bytes(event).length > LARGEST_EVENT) {
            return Optional.of("The event is larger than the 6 MB that Lambda takes: send less.");
        }
        try {
            return json.readTree(event).isMissingNode()
                    ? Optional.of("There is no event: enter JSON, such as {}.")
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("The event is not JSON (line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + "): mend it and invoke again.");
        }
    }

    private static byte[] bytes(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
