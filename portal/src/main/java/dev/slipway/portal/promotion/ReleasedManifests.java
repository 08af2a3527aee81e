package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a function's manifest as the revision of a release has it. */
@Component
public class ReleasedManifests {
    private final SourceRepository repository;

    /** Reads from this repository. */
    public ReleasedManifests(SourceRepository repository) {
        this.repository = repository;
    }

    /** The manifest at a revision, or nothing where it is missing or cannot be read. */
    public Optional<Manifest> of(FunctionName function, CommitId revision) {
        if (!repository.holds(revision)) {
            return Optional.empty();
        }
        return repository
                .read(revision, "functions/" + function.value() + "/" + Manifest.FILE_NAME)
                .flatMap(content -> switch (ManifestParser.parse(new String(content, StandardCharsets.UTF_8))) {
                    case ParsedManifest.Parsed parsed -> Optional.of(parsed.manifest());
                    case ParsedManifest.Invalid invalid -> Optional.empty();
                });
    }
}
