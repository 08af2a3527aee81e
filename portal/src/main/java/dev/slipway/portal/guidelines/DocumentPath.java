package dev.slipway.portal.guidelines;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Place of a document below {@code docs}, without {@code .md}, such as {@code decisions/0001-modules-and-arrows}. */
public record DocumentPath(String value) {
    private static final String EXTENSION = ".md";
    private static final Pattern FORM = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)?");

    public DocumentPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no path of a document: "
                            + "use letters, digits, hyphens and at most one folder, such as decisions/0001-modules-and-arrows.");
        }
    }

    /** The path that a person or a link gives, where it has the form of one. */
    static Optional<DocumentPath> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new DocumentPath(value)) : Optional.empty();
    }

    /** Where the portal shows the document, relative to the portal's root. */
    public String address() {
        return "guidelines/" + value;
    }

    /** Folder below {@code docs}, empty for the top. */
    public String folder() {
        int slash = value.indexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The document that a relative link such as {@code ../operations.md} leads to from here. */
    Optional<DocumentPath> linkedBy(String file) {
        if (!file.endsWith(EXTENSION)) {
            return Optional.empty();
        }
        return below(file).flatMap(path -> of(path.substring(0, path.length() - EXTENSION.length())));
    }

    /** Path below {@code docs} of a file named relative to this document; empty where it leads outside. */
    Optional<String> below(String file) {
        try {
            String path = Path.of(folder()).resolve(file).normalize().toString().replace('\\', '/');
            return path.startsWith("..") || path.startsWith("/") ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
