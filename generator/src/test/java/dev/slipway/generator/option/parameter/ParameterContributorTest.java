package dev.slipway.generator.option.parameter;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterContributorTest {

    private final FunctionSpec spec =
            OptionSpecs.with(new Needs(List.of(new ParameterName("quotes/currency")), List.of(), Resources.none()));

    @Test
    void givesEachParameterAField() {
        assertThat(file(spec, "src/settings.rs"))
                .contains("    /// Parameter `quotes/currency`.\n    pub quotes_currency: String,\n")
                .doesNotContain("Secret");
    }

    @Test
    void switchesTheAwsClientsOn() {
        assertThat(file(spec, "Cargo.toml")).contains("settings = { workspace = true, features = [\"aws\"] }");
    }

    @Test
    void namesParametersInTheReadme() {
        assertThat(file(spec, "README.md")).contains("| Parameters | `quotes/currency` |\n");
    }
}
