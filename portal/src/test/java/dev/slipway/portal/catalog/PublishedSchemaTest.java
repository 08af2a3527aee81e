package dev.slipway.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.ManifestSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors find the schema of manifests in the portal and in every catalog. */
class PublishedSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/META-INF/resources/slipway/schemas/function.schema.json",
                "/catalog-seed/" + ManifestSchema.PATH
            })
    void isTheOneThatTheParserHas(String packed) throws IOException {
        assertThat(read(packed)).isEqualTo(ManifestSchema.text());
    }

    @Test
    void isNamedByTheManifestsOfTheSeed() throws IOException {
        assertThat(read("/catalog-seed/functions/orders-api/function.yaml"))
                .contains("# yaml-language-server: $schema=../../" + ManifestSchema.PATH + "\n");
    }

    private static String read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(PublishedSchemaTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
