package dev.slipway.generator.option.permissions;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.manifest.permissions.Statement;
import org.junit.jupiter.api.Test;

class PermissionsContributorTest {

    @Test
    void theReadmeListsEveryStatementOfTheRole() {
        for (FunctionSpec spec : OptionSpecs.all()) {
            String readme = file(spec, "README.md");
            for (Statement statement : Permissions.of(spec.manifest())) {
                assertThat(readme)
                        .as(spec.toString())
                        .contains("`" + String.join("`, `", statement.actions()) + "` |\n");
            }
        }
    }
}
