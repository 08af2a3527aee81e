package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The newest state of the catalog's documents, cut into sections; a commit replaces the documents that it touches. */
@Component
class CatalogLibrary {
    private final SourceRepository repository;
    private final CatalogFiles files;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Snapshot> newest = Optional.empty();

    CatalogLibrary(SourceRepository repository, CatalogFiles files) {
        this.repository = repository;
        this.files = files;
    }

    private record Snapshot(CommitId commit, Map<String, CatalogSections.Cut> documents) {}

    /** Those at the root first, then folder by folder. */
    List<DocumentSummary> summaries() {
        return snapshot().documents().values().stream()
                .map(CatalogSections.Cut::summary)
                .toList();
    }

    List<Section> sections() {
        return snapshot().documents().values().stream()
                .flatMap(known -> known.sections().stream())
                .toList();
    }

    private Snapshot snapshot() {
        CommitId tip = repository.tip();
        turn.lock();
        try {
            if (newest.isEmpty() || !newest.get().commit().equals(tip)) {
                newest = Optional.of(read(tip));
            }
            return newest.get();
        } finally {
            turn.unlock();
        }
    }

    private Snapshot read(CommitId tip) {
        Map<String, CatalogSections.Cut> documents = new TreeMap<>();
        Set<String> touched;
        if (newest.isPresent() && repository.holds(newest.get().commit())) {
            documents.putAll(newest.get().documents());
            touched = repository.changedPaths(newest.get().commit(), tip);
            touched.forEach(documents::remove);
        } else {
            touched = Set.copyOf(repository.paths(tip));
        }
        for (DocumentPath path : touched.stream()
                .flatMap(each -> CatalogFiles.document(each).stream())
                .collect(Collectors.toSet())) {
            if (files.document(tip, path) instanceof CatalogFiles.Read.Content content) {
                documents.put(path.file(), CatalogSections.cut(path, () -> new ParsedDocument(path, content.text())));
            }
        }
        return new Snapshot(tip, documents);
    }
}
