package dev.slipway.portal.search.index;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.Trigger;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.guidelines.CatalogSections;
import dev.slipway.portal.guidelines.DocumentPath;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A function, its documents, and the code that its team writes; a group is a folder below {@code functions/}. */
@Component
class FunctionEntries implements EntrySource {
    private static final String FOLDER = "functions/";
    private static final int LONGEST = 200_000;

    private final SourceRepository repository;
    private final Functions functions;

    FunctionEntries(SourceRepository repository, Functions functions) {
        this.repository = repository;
        this.functions = functions;
    }

    @Override
    public List<String> groups(CommitId commit) {
        return functions.all().stream().map(entry -> FOLDER + entry.folder()).toList();
    }

    @Override
    public Set<String> touchedBy(Set<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) > 0)
                .map(path -> path.substring(0, path.indexOf('/', FOLDER.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Entry> entries(CommitId commit, String group) {
        String name = group.substring(FOLDER.length());
        Map<String, byte[]> files = repository.files(commit, group);
        if (files.isEmpty()) {
            return List.of();
        }
        Optional<Manifest> manifest = functions.find(name).flatMap(FunctionEntries::manifest);
        String team = manifest.map(known -> known.owner().value()).orElse("");
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                EntryKind.FUNCTION,
                new Words(name, team, manifest.map(FunctionEntries::about).orElse("Its function.yaml cannot be read.")),
                "functions/" + name,
                team,
                Optional.empty()));
        files.forEach(
                (path, content) -> entries.addAll(entries(name, path.substring(group.length() + 1), content, team)));
        return entries;
    }

    private static List<Entry> entries(String function, String path, byte[] content, String team) {
        Optional<DocumentPath> document = CatalogSections.document(FOLDER + function + "/" + path);
        if (document.isPresent()) {
            return DocumentEntries.of(CatalogSections.of(document.get(), content), function, team);
        }
        // What assistants are told is the same everywhere, and none of the team's work.
        boolean code = path.matches("(src|tests|proto)/.*\\.(rs|proto)|function\\.yaml");
        return !code || content.length > LONGEST
                ? List.of()
                : List.of(new Entry(
                        EntryKind.CODE,
                        new Words(path, function, new String(content, StandardCharsets.UTF_8)),
                        "functions/" + function + "/source?file=" + path,
                        team,
                        Optional.empty()));
    }

    private static Optional<Manifest> manifest(CatalogEntry entry) {
        return entry instanceof CatalogEntry.Readable readable ? Optional.of(readable.manifest()) : Optional.empty();
    }

    private static String about(Manifest manifest) {
        List<String> names = new ArrayList<>();
        manifest.needs().parameters().forEach(each -> names.add(each.value()));
        manifest.needs().secrets().forEach(each -> names.add(each.value()));
        manifest.resources().tables().forEach(each -> names.add(each.name().value()));
        manifest.resources().queues().forEach(each -> names.add(each.name().value()));
        manifest.resources().buckets().forEach(each -> names.add(each.name().value()));
        return manifest.description() + " " + trigger(manifest.trigger())
                + (names.isEmpty() ? "." : ", uses " + String.join(", ", names) + ".");
    }

    private static String trigger(Trigger trigger) {
        return switch (trigger) {
            case HttpApi http -> "HTTP API " + http.method() + " " + http.path();
            case SqsQueue sqs -> "SQS queue " + sqs.queue();
            case EventBridgeRule rule -> "EventBridge " + rule.source() + " " + rule.detailType();
            case DynamoDbStream stream -> "DynamoDB stream of " + stream.table();
        };
    }
}
