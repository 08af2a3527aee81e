package dev.slipway.portal.catalog.git;

import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes an entry of a folder's manifest; whatever the file holds, the answer is an entry. */
final class ManifestFiles {

    private ManifestFiles() {}

    static CatalogEntry entry(String folder, Optional<byte[]> file, Instant lastChange) {
        if (file.isEmpty()) {
            return broken(
                    folder,
                    lastChange,
                    Manifest.FILE_NAME + " is missing.",
                    "Add it, or move what is no function out of functions/.");
        }
        Optional<String> text = Texts.of(file.get());
        if (text.isEmpty()) {
            return broken(folder, lastChange, "The file is no text in UTF-8.", "Save it as plain text in UTF-8.");
        }
        return switch (ManifestParser.parseLeniently(text.get())) {
            case ParsedManifest.Invalid invalid ->
                new CatalogEntry.Unreadable(
                        folder,
                        invalid.problems().stream()
                                .map(p -> new ManifestProblem(p.line(), p.message(), p.hint()))
                                .toList(),
                        lastChange);
            case ParsedManifest.Parsed parsed -> named(folder, text.get(), parsed.manifest(), lastChange);
        };
    }

    private static CatalogEntry named(String folder, String text, Manifest manifest, Instant lastChange) {
        if (manifest.name().value().equals(folder)) {
            return new CatalogEntry.Readable(manifest.name(), manifest, lastChange);
        }
        List<String> lines = text.lines().toList();
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("[\"']?name[\"']?\\s*:.*")) {
                line = i + 1;
            }
        }
        return new CatalogEntry.Unreadable(
                folder,
                List.of(new ManifestProblem(
                        line,
                        "The manifest is of \"" + manifest.name() + "\" and stands in functions/" + folder + ".",
                        "Write name: " + folder + ", or rename the folder.")),
                lastChange);
    }

    /** A function whose manifest is too large, or otherwise such that reading it fails. */
    static CatalogEntry unreadable(String folder, Instant lastChange) {
        return broken(
                folder,
                lastChange,
                "The file function.yaml cannot be read.",
                "A manifest is a text of at most 64 KB: look at it in a clone.");
    }

    private static CatalogEntry broken(String folder, Instant lastChange, String message, String hint) {
        return new CatalogEntry.Unreadable(folder, List.of(new ManifestProblem(1, message, hint)), lastChange);
    }
}
