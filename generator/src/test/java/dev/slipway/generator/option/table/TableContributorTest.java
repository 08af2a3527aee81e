package dev.slipway.generator.option.table;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.TableUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(new Needs(
            List.of(),
            List.of(),
            new Resources(
                    List.of(
                            new TableUse(new ResourceName("orders"), DataAccess.READ_WRITE),
                            new TableUse(new ResourceName("Audit-log"), DataAccess.READ)),
                    List.of(),
                    List.of())));

    @Test
    void givesEachTableAFieldThatSaysHowItIsUsed() {
        assertThat(file(spec, "src/settings.rs"))
                .contains("tables: &[\"orders\", \"Audit-log\"],")
                .contains("    /// Table `orders`, which it reads and writes.\n    pub orders_table: String,\n")
                .contains("    /// Table `Audit-log`, which it reads.\n    pub audit_log_table: String,\n")
                .contains("orders_table: values.table(\"orders\"),");
    }

    @Test
    void namesTablesAndTheirClientInTheReadme() {
        assertThat(file(spec, "README.md"))
                .contains("| Tables | `orders` (read-write), `Audit-log` (read) |\n", "`aws-sdk-dynamodb`")
                .contains("| Writes table orders | `dynamodb:BatchWriteItem`");
    }

    @Test
    void needsNoAwsClientToKnowAName() {
        assertThat(file(spec, "Cargo.toml"))
                .contains("settings.workspace = true")
                .doesNotContain("aws-sdk");
    }
}
