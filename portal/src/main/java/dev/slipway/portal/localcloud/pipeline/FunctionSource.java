package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A function's folder at one commit, as the stages need it. */
@Component
@Profile("local")
class FunctionSource {
    private final SourceRepository repository;

    FunctionSource(SourceRepository repository) {
        this.repository = repository;
    }

    static String folder(FunctionName function) {
        return "functions/" + function + "/";
    }

    /** Whether the catalog has the commit, and the commit has the function. */
    boolean exists(FunctionName function, CommitId commit) {
        return repository.holds(commit)
                && repository.read(commit, manifestPath(function)).isPresent();
    }

    /** What the commit's manifest says, or nothing where the commit has none. */
    Optional<ParsedManifest> manifest(FunctionName function, CommitId commit) {
        return repository
                .read(commit, manifestPath(function))
                .map(bytes -> ManifestParser.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /**
     * The commit's manifest.
     *
     * @throws IllegalStateException if it is missing or broken, which the checks have ruled out
     */
    Manifest soundManifest(FunctionName function, CommitId commit) {
        return manifest(function, commit)
                .map(parsed -> parsed instanceof ParsedManifest.Parsed sound ? sound.manifest() : null)
                .orElseThrow(() -> new IllegalStateException("The manifest of " + function + " at "
                        + commit.abbreviated() + " cannot be read: correct function.yaml and commit again."));
    }

    /** The example events by file name, in the order of their names. */
    Map<String, byte[]> events(FunctionName function, CommitId commit) {
        String folder = folder(function) + "events/";
        Map<String, byte[]> events = new TreeMap<>();
        for (String path : repository.paths(commit)) {
            if (path.startsWith(folder) && path.endsWith(".json")) {
                repository.read(commit, path).ifPresent(bytes -> events.put(path.substring(folder.length()), bytes));
            }
        }
        return events;
    }

    private static String manifestPath(FunctionName function) {
        return folder(function) + Manifest.FILE_NAME;
    }
}
