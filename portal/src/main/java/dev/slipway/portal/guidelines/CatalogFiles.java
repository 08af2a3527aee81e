package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Documents, data and images of the catalog. A file that is a link to another place is none, and one beyond its limit is
 * not read: what a repository holds is what anybody with a push may write.
 */
@Component
class CatalogFiles {
    static final long LONGEST_DOCUMENT = 512L * 1024;
    static final long LONGEST_IMAGE = 5L * 1024 * 1024;
    private static final long LONGEST_DATA = 1024L * 1024;
    private static final Pattern DATA = Pattern.compile(".+\\.(json|csv)");
    private static final Pattern README = Pattern.compile("(.+/)?README\\.md");
    private static final Pattern IN_DOCS = Pattern.compile("(.+/)?docs/.+\\.md");

    private final SourceRepository repository;

    CatalogFiles(SourceRepository repository) {
        this.repository = repository;
    }

    /** A file as it was found. */
    sealed interface Read {
        /** Its content. */
        record Content(byte[] bytes) implements Read {
            String text() {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }

        /** It is beyond the limit. */
        record TooLarge(long bytes) implements Read {}

        /** There is no such file. */
        record Missing() implements Read {}
    }

    /** A README of any folder, or what stands in a folder {@code docs}; hidden folders are for machines. */
    static Optional<DocumentPath> document(String path) {
        return README.matcher(path).matches() || IN_DOCS.matcher(path).matches()
                ? DocumentPath.ofFile(DocumentPath.Shelf.CATALOG, path)
                : Optional.empty();
    }

    /** All documents of a commit, by path. */
    List<DocumentPath> documents(CommitId commit) {
        return repository.paths(commit).stream()
                .flatMap(path -> document(path).stream())
                .toList();
    }

    Read document(CommitId commit, DocumentPath document) {
        return read(commit, document.file(), LONGEST_DOCUMENT);
    }

    Read image(CommitId commit, String path) {
        return read(commit, path, LONGEST_IMAGE);
    }

    /** Data files of a commit. */
    DataFiles data(CommitId commit) {
        return path -> DATA.matcher(path).matches() && read(commit, path, LONGEST_DATA) instanceof Read.Content content
                ? Optional.of(content.text())
                : Optional.empty();
    }

    boolean isFile(CommitId commit, String path) {
        return repository.size(commit, path).isPresent();
    }

    private Read read(CommitId commit, String path, long most) {
        Optional<Long> size = repository.size(commit, path);
        if (size.isEmpty()) {
            return new Read.Missing();
        }
        if (size.get() > most) {
            return new Read.TooLarge(size.get());
        }
        return repository.read(commit, path).<Read>map(Read.Content::new).orElseGet(Read.Missing::new);
    }
}
