package dev.slipway.portal.guidelines;

import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Images that documents show: files of the catalog at a commit, and those that a release brings. */
@Service
@SignedInOnly
public class DocumentImages {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("\\w[\\w.+-]*+(?:/\\w[\\w.+-]*+)*+");

    private final SourceRepository repository;
    private final CatalogFiles files;
    private final DocumentFiles packed;

    DocumentImages(SourceRepository repository, CatalogFiles files, DocumentFiles packed) {
        this.repository = repository;
        this.files = files;
        this.packed = packed;
    }

    /** An image of the catalog, by the id of a commit and its path in it. */
    public DocumentImage ofCatalog(String commit, String path) {
        Optional<ImageType> type = type(path);
        if (type.isEmpty() || !COMMIT.matcher(commit).matches() || !repository.holds(new CommitId(commit))) {
            return new DocumentImage.NotFound();
        }
        return switch (files.image(new CommitId(commit), path)) {
            case CatalogFiles.Read.Content content ->
                new DocumentImage.Found(type.get().mediaType(), content.bytes());
            case CatalogFiles.Read.TooLarge large -> new DocumentImage.TooLarge(large.bytes());
            case CatalogFiles.Read.Missing missing -> new DocumentImage.NotFound();
        };
    }

    /** An image that this release brings, by its path below {@code docs}. */
    public DocumentImage ofRelease(String path) {
        return type(path)
                .flatMap(type -> packed.image(path).map(content -> new DocumentImage.Found(type.mediaType(), content)))
                .<DocumentImage>map(found -> found)
                .orElseGet(DocumentImage.NotFound::new);
    }

    private static Optional<ImageType> type(String path) {
        return PATH.matcher(path).matches() ? ImageType.of(path) : Optional.empty();
    }
}
