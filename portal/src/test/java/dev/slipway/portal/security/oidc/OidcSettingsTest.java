package dev.slipway.portal.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcSettingsTest {
    private static final String ISSUER = "https://login.example.com";
    private static final String ADDRESS = "https://slipway.example.com/";

    @TempDir
    Path folder;

    private String secret = "";

    @BeforeEach
    void writeTheSecret() throws IOException {
        secret = "file:" + Files.writeString(folder.resolve("secret"), "s3cr3t\n");
    }

    @Test
    void findsNothingWrongWithWhatWorks() {
        assertThat(OidcSamples.settings(ISSUER, secret, ADDRESS).problems()).isEmpty();
        assertThat(OidcSamples.settings("http://localhost:8081", secret, "http://127.0.0.1:8080")
                        .problems())
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        OidcSettings nothing = new OidcSettings("", "", "", "", "", List.of(), "", "", "", Map.of());

        assertThat(nothing.problems())
                .allMatch(problem -> problem.startsWith("slipway.security.oidc."))
                .extracting(problem -> problem.split("[ =]")[0].replace("slipway.security.oidc.", ""))
                .containsExactly(
                        "issuer",
                        "address",
                        "client-id",
                        "client-secret",
                        "person-claim",
                        "roles-claim",
                        "roles.administrator");
    }

    @Test
    void refusesAddressesThatAreNotEncrypted() {
        assertThat(OidcSamples.settings("http://login.example.com", secret, ADDRESS)
                        .problems())
                .singleElement()
                .asString()
                .contains("issuer=http://login.example.com")
                .contains("https://");
        assertThat(OidcSamples.settings(ISSUER, secret, "slipway").problems()).hasSize(1);
    }

    @Test
    void wantsToKnowWhereTheSecretIsAndNotTheSecret() {
        assertThat(OidcSamples.settings(ISSUER, "s3cr3t", ADDRESS).problems())
                .singleElement()
                .asString()
                .contains("env:NAME")
                .doesNotContain("s3cr3t");
        assertThat(OidcSamples.settings(ISSUER, "file:/nowhere/secret", ADDRESS).problems())
                .singleElement()
                .asString()
                .contains("/nowhere/secret");
        assertThat(OidcSamples.settings(ISSUER, "env:SLIPWAY_NO_SUCH_VARIABLE", ADDRESS)
                        .problems())
                .singleElement()
                .asString()
                .contains("SLIPWAY_NO_SUCH_VARIABLE");
    }

    @Test
    void refusesRolesThatDoNotExist() {
        OidcSettings settings = OidcSamples.settings(ISSUER, secret, ADDRESS);
        OidcSettings wrong = new OidcSettings(
                settings.issuer(),
                settings.clientId(),
                settings.clientSecret(),
                settings.address(),
                settings.name(),
                settings.scopes(),
                settings.personClaim(),
                settings.rolesClaim(),
                settings.teamsClaim(),
                Map.of("administrator", "platform", "admin", "platform"));

        assertThat(wrong.problems()).singleElement().asString().contains("roles.admin is no role");
    }
}
