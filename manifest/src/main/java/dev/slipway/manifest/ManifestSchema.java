package dev.slipway.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of {@code function.yaml}, for editors and other tools; the parser says the same. */
public final class ManifestSchema {

    /** Where every catalog has it, relative to the catalog's root. */
    public static final String PATH = "schemas/function.schema.json";

    private ManifestSchema() {}

    /** The schema's text. */
    public static String text() {
        try (InputStream schema = Objects.requireNonNull(
                ManifestSchema.class.getResourceAsStream("function.schema.json"), "The jar lacks the schema.")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The schema cannot be read from the jar: install Slipway again.", unreadable);
        }
    }
}
