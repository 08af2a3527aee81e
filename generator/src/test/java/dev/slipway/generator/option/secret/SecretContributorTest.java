package dev.slipway.generator.option.secret;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(
            new Needs(List.of(), List.of(new SecretName("quotes/key"), new SecretName("@odd=name")), Resources.none()));

    @Test
    void givesEachSecretAFieldThatNeverShowsItsValue() {
        assertThat(file(spec, "src/settings.rs"))
                .contains("use ::settings::{Cached, Declared, Error, Secret};")
                .contains("    /// Secret `quotes/key`.\n    pub quotes_key: Secret,\n")
                .contains("    /// Secret `@odd=name`.\n    pub odd_name: Secret,\n");
    }

    @Test
    void switchesTheAwsClientsOn() {
        assertThat(file(spec, "Cargo.toml")).contains("settings = { workspace = true, features = [\"aws\"] }");
    }

    @Test
    void namesSecretsInTheReadme() {
        assertThat(file(spec, "README.md")).contains("| Secrets | `quotes/key`, `@odd=name` |\n");
    }
}
