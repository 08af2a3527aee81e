package dev.slipway.portal.localcloud.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LocalValuesTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");

    @TempDir
    Path folder;

    @Test
    void namesWhatIsMissingUntilItIsEntered() {
        LocalValues values = values();
        values.set(QUOTES, Kind.PARAMETER, "quotes/currency", "EUR");

        assertThat(values.missing(manifest())).containsExactly(new MissingValue(Kind.SECRET, "quotes/provider-key"));
        assertThat(values.missing(manifest()).getFirst().sentence())
                .isEqualTo("quotes/provider-key has no value: enter it under Invoke → Local values.");

        values.set(QUOTES, Kind.SECRET, "quotes/provider-key", "k");
        assertThat(values.missing(manifest())).isEmpty();

        values.remove(QUOTES, Kind.PARAMETER, "quotes/currency");
        assertThat(values.missing(manifest())).containsExactly(new MissingValue(Kind.PARAMETER, "quotes/currency"));
    }

    @Test
    void keepsValuesInAFileThatOnlyItsOwnerMayRead() throws IOException {
        values().set(QUOTES, Kind.SECRET, "quotes/provider-key", "k");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("quotes-api.json"))))
                .isEqualTo("rw-------");
        assertThat(values().find(QUOTES, Kind.SECRET, "quotes/provider-key")).hasValue("k");
    }

    @Test
    void removesWhatAKilledPortalHadNotYetKept() throws IOException {
        values().set(QUOTES, Kind.SECRET, "quotes/provider-key", "k");
        Path draft = Files.writeString(folder.resolve("quotes-api123.new"), "{\"secrets\":{\"old\":\"k\"}}");

        values().discardDrafts();

        assertThat(draft).doesNotExist();
        assertThat(values().find(QUOTES, Kind.SECRET, "quotes/provider-key")).hasValue("k");
    }

    @Test
    void keepsTheValuesOfFunctionsApart() {
        values().set(QUOTES, Kind.SECRET, "key", "k");

        assertThat(values().find(new FunctionName("orders-api"), Kind.SECRET, "key"))
                .isEmpty();
    }

    @Test
    void saysWhichFileIsDamagedAndNothingOfItsContent() throws IOException {
        for (String damaged : List.of("{\"secrets\": {\"key\": hunter2}}", "{\"secrets\": \"hunter2\"}", "")) {
            Files.writeString(folder.resolve("quotes-api.json"), damaged);

            assertThatThrownBy(() -> values().find(QUOTES, Kind.SECRET, "key"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("quotes-api.json is damaged: mend its JSON")
                    .hasNoCause()
                    .extracting(Throwable::getMessage, STRING)
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void takesWhatAFileLacksForNotEntered() throws IOException {
        for (String lacking : List.of("{}", "null", "{\"secrets\": {\"quotes/provider-key\": null}}")) {
            Files.writeString(folder.resolve("quotes-api.json"), lacking);

            assertThat(values().missing(manifest())).as(lacking).hasSize(2);
        }
        values().set(QUOTES, Kind.PARAMETER, "quotes/currency", "EUR");
        assertThat(values().find(QUOTES, Kind.PARAMETER, "quotes/currency")).hasValue("EUR");
    }

    private LocalValues values() {
        return new LocalValues(folder, new JsonMapper());
    }

    private static Manifest manifest() {
        ParsedManifest parsed = ManifestParser.parse("""
                schema: 1
                name: quotes-api
                owner: payments
                description: Quotes a price.
                trigger: {type: http, method: GET, path: /quotes}
                memory: 256
                timeout: 5
                architecture: arm64
                parameters: [quotes/currency]
                secrets: [quotes/provider-key]
                resources: {tables: [], queues: [], buckets: []}
                template: {name: http-api, version: 1.0.0}
                """);
        assertThat(parsed).isInstanceOf(ParsedManifest.Parsed.class);
        return ((ParsedManifest.Parsed) parsed).manifest();
    }
}
