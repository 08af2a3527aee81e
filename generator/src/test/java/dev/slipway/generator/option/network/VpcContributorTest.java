package dev.slipway.generator.option.network;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class VpcContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(new Needs(List.of(), List.of(), Resources.none(), true));

    @Test
    void tellsReadersThatItRunsInTheVpcAndWhatItsRoleGetsForIt() {
        assertThat(file(spec, "README.md"))
                .contains("| Network | in the account's VPC")
                .contains("| Gets network interfaces in the VPC | `ec2:CreateNetworkInterface` |");
        assertThat(file(spec, "function.yaml")).contains("\nvpc: true\n");
    }

    @Test
    void hasNoSettingsForIt() {
        assertThat(file(spec, "src/settings.rs")).isEmpty();
        assertThat(file(OptionSpecs.with(Needs.none()), "README.md")).doesNotContain("Network", "ec2:");
    }
}
