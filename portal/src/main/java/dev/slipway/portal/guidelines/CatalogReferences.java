package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References of a document of the catalog: to other documents at the same version, to the files of a function, whose page
 * shows their newest state, and to images at the commit.
 */
final class CatalogReferences implements References {
    /** Where images of the catalog are given out, followed by the commit and the path. */
    static final String IMAGES = "repository/";

    private static final Pattern OF_A_FUNCTION = Pattern.compile("functions/([\\w-]+)/(\\w[\\w./+-]*)");
    private static final Pattern A_FUNCTION = Pattern.compile("functions/([\\w-]+)");

    private final DocumentPath from;
    private final CommitId commit;
    private final String query;
    private final CatalogFiles files;

    /** The query is empty for the newest version. */
    CatalogReferences(DocumentPath from, CommitId commit, String query, CatalogFiles files) {
        this.from = from;
        this.commit = commit;
        this.query = query;
        this.files = files;
    }

    @Override
    public Optional<String> page(String file) {
        return inRepository(file).flatMap(path -> document(path).or(() -> function(path)));
    }

    @Override
    public Optional<String> image(String file) {
        return inRepository(file)
                .filter(path -> ImageType.of(path).isPresent() && files.isFile(commit, path))
                .map(path -> IMAGES + commit + "/" + path);
    }

    @Override
    public String here() {
        return from.address() + query;
    }

    private Optional<String> document(String path) {
        return CatalogFiles.document(path)
                .filter(document -> files.isFile(commit, path))
                .or(() -> CatalogFiles.document(path + "/README.md")
                        .filter(readme -> files.isFile(commit, readme.file())))
                .map(document -> document.address() + query);
    }

    private Optional<String> function(String path) {
        Matcher file = OF_A_FUNCTION.matcher(path);
        if (file.matches() && files.isFile(commit, path)) {
            return Optional.of("functions/" + file.group(1) + "/source?file=" + file.group(2));
        }
        Matcher folder = A_FUNCTION.matcher(path);
        return folder.matches() && files.isFile(commit, path + "/function.yaml") ? Optional.of(path) : Optional.empty();
    }

    /** As Git hosts read it: a path that begins with a slash starts at the root of the repository. */
    private Optional<String> inRepository(String file) {
        if (file.startsWith("//")) {
            return Optional.empty();
        }
        return file.startsWith("/")
                ? new DocumentPath(DocumentPath.Shelf.CATALOG, "README").below(file.substring(1))
                : from.below(file);
    }
}
