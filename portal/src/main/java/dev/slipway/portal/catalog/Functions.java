package dev.slipway.portal.catalog;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Optional;

/** The functions of the catalog as its newest commit has them. */
public interface Functions {

    /** All, by name. */
    List<CatalogEntry> all();

    /** One by its folder's name. */
    Optional<CatalogEntry> find(String folder);

    /** One with a sound manifest. */
    default Optional<CatalogEntry.Readable> findReadable(FunctionName name) {
        return find(name.value()).map(entry -> entry instanceof CatalogEntry.Readable r ? r : null);
    }

    /** The manifest of a function as it was at a commit, if it was there and sound. */
    Optional<Manifest> manifestAt(CommitId commit, FunctionName name);
}
