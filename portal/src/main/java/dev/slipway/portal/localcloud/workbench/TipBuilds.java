package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.ArtefactUses;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last build by hand of each function, kept over restarts. */
@Component
@Profile("local")
class TipBuilds implements ArtefactUses {
    private static final Logger LOG = LoggerFactory.getLogger(TipBuilds.class);

    private final Path folder;
    private final Artefacts artefacts;
    private final JsonMapper json;
    private final Clock clock;

    TipBuilds(DataFolder data, Artefacts artefacts, JsonMapper json, Clock clock) {
        this.folder = data.of("local-cloud").resolve("builds");
        this.artefacts = artefacts;
        this.json = json;
        this.clock = clock;
    }

    /** A build, its artefact being there. */
    record TipBuild(CommitId commit, Artefact artefact, Instant builtAt) {}

    private record Note(String commit, String digest, Instant builtAt) {}

    void keep(FunctionName function, CommitId commit, Artefact artefact) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, function.value(), ".new");
            Files.write(draft, json.writeValueAsBytes(new Note(commit.value(), artefact.digest(), clock.instant())));
            Files.move(draft, file(function), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The build of " + function + " cannot be noted in " + folder + ".", e);
        }
    }

    Optional<TipBuild> find(FunctionName function) {
        if (!Files.exists(file(function))) {
            return Optional.empty();
        }
        try {
            Note note = json.readValue(Files.readAllBytes(file(function)), Note.class);
            return artefacts
                    .find(note.digest())
                    .map(artefact -> new TipBuild(new CommitId(note.commit()), artefact, note.builtAt()));
        } catch (IOException | JacksonException e) {
            LOG.warn("The note of the last build of {} cannot be read; it has to be built again.", function, e);
            return Optional.empty();
        }
    }

    @Override
    public Set<String> digests() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> notes = Files.list(folder)) {
            return notes.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .flatMap(note -> digest(note).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The builds noted in " + folder + " cannot be read.", e);
        }
    }

    /** A note that is damaged leads nobody to its artefact. */
    private Optional<String> digest(Path note) {
        try {
            return Optional.of(
                    json.readValue(Files.readAllBytes(note), Note.class).digest());
        } catch (JacksonException e) {
            LOG.warn("The note {} of a build is damaged; its artefact is kept for nobody.", note, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The build noted in " + note + " cannot be read.", e);
        }
    }

    private Path file(FunctionName function) {
        return folder.resolve(function.value() + ".json");
    }
}
