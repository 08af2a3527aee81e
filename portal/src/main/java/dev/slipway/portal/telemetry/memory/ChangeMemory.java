package dev.slipway.portal.telemetry.memory;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestEdit;
import dev.slipway.manifest.ManifestEditor;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The change that gives a function another memory size; comments and all else in its manifest stay as they are. */
@Component
class ChangeMemory implements CatalogChange {

    static final String NAME = "change-memory";

    private final SourceRepository repository;
    private final Functions functions;
    private final JsonMapper json;

    ChangeMemory(SourceRepository repository, Functions functions, JsonMapper json) {
        this.repository = repository;
        this.functions = functions;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Give " + request.subject() + " " + change(request).toMb() + " MB";
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return functions
                .findReadable(new FunctionName(request.subject()))
                .map(CatalogEntry.Readable::manifest)
                .map(Manifest::owner)
                .orElseThrow(() -> new IllegalArgumentException(
                        request.subject() + " has no readable manifest in the catalog: mend it first."));
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        MemoryChange change = change(request);
        Optional<String> text = text(request, tip);
        if (text.isEmpty()) {
            return Optional.of(request.subject() + " is not in the catalog any more: there is nothing to change.");
        }
        return switch (edit(text.get(), change)) {
            case ManifestEdit.Refused refused -> Optional.of(refused.reason());
            case ManifestEdit.Edited edited -> moved(request, tip, change);
        };
    }

    private Optional<String> moved(ChangeRequest request, CommitId tip, MemoryChange change) {
        int now = functions
                .manifestAt(tip, new FunctionName(request.subject()))
                .map(manifest -> manifest.memory().megabytes())
                .orElse(change.fromMb());
        // Its own commit is found again after a restart, and no reason to refuse it.
        return now == change.fromMb() || now == change.toMb()
                ? Optional.empty()
                : Optional.of("Its memory is " + now + " MB by now, no longer the " + change.fromMb()
                        + " MB that the advice was about: look at the advice again.");
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        MemoryChange change = change(request);
        String text = text(request, tip).orElseThrow();
        return switch (edit(text, change)) {
            case ManifestEdit.Refused refused -> throw new IllegalStateException(refused.reason());
            case ManifestEdit.Edited edited ->
                new Plan(
                        ChangeSet.writing(Map.of(path(request), edited.text())),
                        (change.trial() ? "Try " : "Give ") + request.subject() + (change.trial() ? " with " : " ")
                                + change.toMb() + " MB",
                        change.why());
        };
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        return List.of(
                new OperationLink("See its performance", "functions/" + request.subject() + "/performance"),
                new OperationLink("See its deployments", "functions/" + request.subject() + "/deployments"));
    }

    private static ManifestEdit edit(String text, MemoryChange change) {
        return ManifestEditor.edit(text, manifest -> manifest.withMemory(new MemorySize(change.toMb())));
    }

    private Optional<String> text(ChangeRequest request, CommitId tip) {
        return repository.read(tip, path(request)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String path(ChangeRequest request) {
        return "functions/" + request.subject() + "/" + Manifest.FILE_NAME;
    }

    private MemoryChange change(ChangeRequest request) {
        try {
            return json.readValue(request.payload(), MemoryChange.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "This is no change of a memory size: start it from the page.", unreadable);
        }
    }
}
