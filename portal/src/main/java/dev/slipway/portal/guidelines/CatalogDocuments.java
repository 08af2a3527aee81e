package dev.slipway.portal.guidelines;

import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.EditPages;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import dev.slipway.portal.uikit.Reference;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The documents of the catalog: the README of each function, and what stands in folders {@code docs}. */
@Service
@SignedInOnly
public class CatalogDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogDocuments.class);
    private static final int MOST_COMMITS = 200;

    private final SourceRepository repository;
    private final CatalogFiles files;
    private final CatalogLibrary library;
    private final CatalogVersions versions;
    private final EditPages editPages;

    CatalogDocuments(
            SourceRepository repository,
            CatalogFiles files,
            CatalogLibrary library,
            CatalogVersions versions,
            EditPages editPages) {
        this.repository = repository;
        this.files = files;
        this.library = library;
        this.versions = versions;
        this.editPages = editPages;
    }

    /** All documents as they are now, by path. */
    public List<DocumentSummary> all() {
        return library.summaries();
    }

    /** At most 50 sections that hold every word of the query, in text, code or heading; best first. */
    public List<SearchHit> search(String query) {
        return new SectionSearch(library.sections()).find(query);
    }

    /** A document at a version; an empty name is the newest. Nothing where there is no such document or version. */
    public Optional<CatalogDocument> find(String path, String versionName) {
        return document(path).flatMap(document -> versions.of(versionName).flatMap(version -> find(document, version)));
    }

    /** Whether there is a document at a version; an empty name is the newest. */
    public boolean holds(String path, String versionName) {
        return document(path)
                .flatMap(document ->
                        versions.of(versionName).filter(version -> files.isFile(version.commit(), document.file())))
                .isPresent();
    }

    /** The README of a function as it is now, without what Git knows of it; nothing where it has none, or an empty one. */
    public Optional<DocumentPage> readme(String function) {
        return document("functions/" + function + "/README")
                .flatMap(path -> page(path, versions.newest()))
                .filter(page -> !page.blocks().isEmpty());
    }

    private static Optional<DocumentPath> document(String path) {
        return DocumentPath.of(DocumentPath.Shelf.CATALOG, path)
                .filter(document -> CatalogFiles.document(document.file()).isPresent());
    }

    private Optional<CatalogDocument> find(DocumentPath path, DocumentVersion version) {
        return page(path, version).map(page -> {
            List<CommitSummary> history = repository.history(version.commit(), path.file(), MOST_COMMITS);
            Optional<LastChange> change = history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LastChange.of(
                            history.getFirst().at(),
                            history.stream().map(CommitSummary::authorName).toList()));
            return new CatalogDocument(
                    page.changed(change).editedAt(place(path, version)), version, versions.of(path, version, history));
        });
    }

    private Optional<DocumentPage> page(DocumentPath path, DocumentVersion version) {
        CatalogReferences references = new CatalogReferences(path, version.commit(), version.query(), files);
        return switch (files.document(version.commit(), path)) {
            case CatalogFiles.Read.Missing missing -> Optional.empty();
            case CatalogFiles.Read.TooLarge large ->
                Optional.of(broken(
                        path,
                        references,
                        path.file() + " has " + large.bytes() / 1024 + " KB, and documents of up to "
                                + CatalogFiles.LONGEST_DOCUMENT / 1024 + " KB are shown: open it in a clone."));
            case CatalogFiles.Read.Content content ->
                Optional.of(Isolated.call(
                        () -> Rendering.page(
                                new ParsedDocument(path, content.text()),
                                references,
                                new Charts(files.data(version.commit()))),
                        e -> unreadable(path, references, e)));
        };
    }

    private static DocumentPage unreadable(DocumentPath path, CatalogReferences references, Throwable e) {
        SourceUnavailableException.passOn(e);
        String reference = Reference.next();
        LOG.warn("{} cannot be shown; the page shows reference {}", path.file(), reference, e);
        return broken(
                path,
                references,
                path.file() + " cannot be shown: something in it is nested too deeply, or cannot be read. Open it in a"
                        + " clone. Reference " + reference + ".");
    }

    private static DocumentPage broken(DocumentPath path, CatalogReferences references, String message) {
        return new DocumentPage(
                DocumentSummary.ofFile(path), references.here(), List.of(), List.of(new Block.Broken(message)));
    }

    private EditPlace place(DocumentPath path, DocumentVersion version) {
        // What is changed on a page of the host is the newest state; an older one is there to be read.
        return (version.isNewest() ? editPages.of(path.file()) : Optional.<String>empty())
                .<EditPlace>map(EditPlace.HostPage::new)
                .orElseGet(() -> new EditPlace.CloneFile(repository.cloneAddress(), path.file()));
    }
}
