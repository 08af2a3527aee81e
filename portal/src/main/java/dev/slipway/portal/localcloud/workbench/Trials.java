package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ColdStarts;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    private final SourceRepository repository;
    private final WarmEnvironments warm;
    private final JsonMapper json;

    Trials(LocalFunctions functions, SourceRepository repository, WarmEnvironments warm, JsonMapper json) {
        this.functions = functions;
        this.repository = repository;
        this.warm = warm;
        this.json = json;
    }

    Trial invoke(FunctionName function, Candidate candidate, String event) {
        Optional<String> objection = objection(event);
        if (objection.isPresent()) {
            return new Trial.NotRun(objection.get());
        }
        return switch (manifest(function, candidate)) {
            case ParsedManifest.Invalid invalid -> unreadable(candidate);
            case ParsedManifest.Parsed parsed -> invoke(deployment(parsed.manifest(), candidate), bytes(event));
        };
    }

    Trial coldStarts(FunctionName function, Candidate candidate, String event, int count) {
        Optional<String> objection = objection(event);
        if (objection.isPresent()) {
            return new Trial.NotRun(objection.get());
        }
        return switch (manifest(function, candidate)) {
            case ParsedManifest.Invalid invalid -> unreadable(candidate);
            case ParsedManifest.Parsed parsed ->
                coldStarts(deployment(parsed.manifest(), candidate), bytes(event), count);
        };
    }

    private Trial coldStarts(Deployment deployment, byte[] event, int count) {
        return switch (functions.coldStarts(deployment, event, count, new Cancellation())) {
            case ColdStarts.Measured measured -> new Trial.Ran(measured.invocations());
            case ColdStarts.ValuesMissing missing -> new Trial.ValuesMissing(missing.values());
        };
    }

    private Trial invoke(Deployment deployment, byte[] event) {
        return switch (warm.of(deployment)) {
            case StartOutcome.Started(ExecutionEnvironment environment) ->
                new Trial.Ran(List.of(environment.invoke(event)));
            case StartOutcome.ValuesMissing missing -> new Trial.ValuesMissing(missing.values());
        };
    }

    private ParsedManifest manifest(FunctionName function, Candidate candidate) {
        String path = "functions/" + function + "/" + Manifest.FILE_NAME;
        byte[] content = repository.read(candidate.commit(), path).orElse(new byte[0]);
        return ManifestParser.parse(new String(content, StandardCharsets.UTF_8));
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

    private static Deployment deployment(Manifest manifest, Candidate candidate) {
        return new Deployment(manifest, candidate.version(), candidate.environment(), candidate.artefact());
    }

    private static Trial unreadable(Candidate candidate) {
        return new Trial.NotRun("The manifest of " + candidate.commit().abbreviated()
                + " cannot be read: build a newer commit and invoke that.");
    }

    private static byte[] bytes(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
