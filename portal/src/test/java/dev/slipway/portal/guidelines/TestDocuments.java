package dev.slipway.portal.guidelines;

import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** Ready-made documents for tests of other packages. */
public final class TestDocuments {
    private TestDocuments() {}

    /** Documents of which there are none. */
    public static Documents none() {
        return new ManualDocumentFiles().open();
    }

    /** The one document of a release. */
    public static Documents one(String path, String markdown) {
        return new ManualDocumentFiles().document(path, markdown).open();
    }

    /** Documents of a catalog that is never asked. */
    public static CatalogDocuments ofNoCatalog() {
        SourceRepository none = (SourceRepository) Proxy.newProxyInstance(
                SourceRepository.class.getClassLoader(),
                new Class<?>[] {SourceRepository.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("This test has no catalog.");
                });
        return of(none);
    }

    /** Documents of a catalog that is this portal's own. */
    public static CatalogDocuments of(SourceRepository repository) {
        CatalogFiles files = new CatalogFiles(repository);
        return new CatalogDocuments(
                repository,
                files,
                new CatalogLibrary(repository, files),
                new CatalogVersions(repository),
                path -> Optional.empty());
    }

    /** Images of a catalog, and none of a release. */
    public static DocumentImages images(SourceRepository repository) {
        return new DocumentImages(repository, new CatalogFiles(repository), new ManualDocumentFiles());
    }

    /** The sections of one document. */
    public static DocumentSections sections(String path, String markdown) {
        ManualDocumentFiles files = new ManualDocumentFiles().document(path, markdown);
        return new DocumentSections(files);
    }
}
