package dev.slipway.portal.catalog;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import java.time.Instant;
import java.util.List;

/** A function's folder in the catalog: readable, or with what is wrong with its manifest. */
public sealed interface CatalogEntry {

    /** Name of the folder below {@code functions/}. */
    String folder();

    /** When the folder changed last. */
    Instant lastChange();

    /** A function whose manifest is sound. */
    record Readable(FunctionName name, Manifest manifest, Instant lastChange) implements CatalogEntry {
        @Override
        public String folder() {
            return name.value();
        }
    }

    /** A function whose manifest cannot be read; the others are not affected. */
    record Unreadable(String folder, List<ManifestProblem> problems, Instant lastChange) implements CatalogEntry {

        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing that is wrong with a manifest.
     *
     * @param line counted from 1
     * @param message what is wrong, as a sentence
     * @param hint what to do, as a sentence; may be empty
     */
    record ManifestProblem(int line, String message, String hint) {}
}
