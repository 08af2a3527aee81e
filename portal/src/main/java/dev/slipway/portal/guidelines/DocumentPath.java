package dev.slipway.portal.guidelines;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Place of a document without {@code .md}, such as {@code decisions/0001-modules-and-arrows}.
 *
 * @param shelf whose documents it is one of
 * @param value path below the shelf: {@code docs} of this repository, or the root of the catalog
 */
public record DocumentPath(Shelf shelf, String value) {
    private static final String EXTENSION = ".md";
    private static final int LONGEST = 400;
    private static final Pattern FORM = Pattern.compile("\\w[\\w.+-]*+(?:/\\w[\\w.+-]*+)*+");

    /** Where documents come from. */
    public enum Shelf {
        /** Those that a release of the portal brings. */
        PORTAL("guidelines/"),
        /** Those of the catalog's repository. */
        CATALOG("guidelines/catalog/");

        private final String address;

        Shelf(String address) {
            this.address = address;
        }
    }

    public DocumentPath {
        if (!isOne(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no path of a document: "
                    + "use letters, digits and hyphens between slashes, such as decisions/0001-modules-and-arrows.");
        }
    }

    /** The path of a document of the portal's own. */
    public DocumentPath(String value) {
        this(Shelf.PORTAL, value);
    }

    /** The path of a document of the portal's own that a person or a link gives, where it has the form of one. */
    static Optional<DocumentPath> of(String value) {
        return of(Shelf.PORTAL, value);
    }

    /** The path that a person or a link gives, where it has the form of one. */
    static Optional<DocumentPath> of(Shelf shelf, String value) {
        return isOne(value) ? Optional.of(new DocumentPath(shelf, value)) : Optional.empty();
    }

    /** The document that a file is, where it is one by its name. */
    static Optional<DocumentPath> ofFile(Shelf shelf, String file) {
        return file.endsWith(EXTENSION)
                ? of(shelf, file.substring(0, file.length() - EXTENSION.length()))
                : Optional.empty();
    }

    /** Where the portal shows the document, relative to the portal's root. */
    public String address() {
        return shelf.address + value;
    }

    /** Folder on the shelf, empty for the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The file on the shelf that the document is written in. */
    public String file() {
        return value + EXTENSION;
    }

    /** The document that a relative link such as {@code ../operations.md} leads to from here. */
    Optional<DocumentPath> linkedBy(String file) {
        return below(file).flatMap(path -> ofFile(shelf, path));
    }

    /** Path on the shelf of a file named relative to this document; empty where it leads outside. */
    Optional<String> below(String file) {
        try {
            String path = Path.of(folder()).resolve(file).normalize().toString().replace('\\', '/');
            return path.equals("..") || path.startsWith("../") || path.startsWith("/")
                    ? Optional.empty()
                    : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isOne(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }
}
