package dev.slipway.generator.option.concurrency;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.Concurrency;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.Scaling;
import org.junit.jupiter.api.Test;

class ConcurrencyContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(
            new Scaling(new Concurrency.ReservedAndProvisioned(20, 2, OptionSpecs.WHY), true), Packaging.usual());

    @Test
    void recordsConcurrencyInTheManifestWithItsReason() {
        assertThat(file(spec, "function.yaml"))
                .contains("latencyCritical: true\nconcurrency:\n  reserved: 20\n  provisioned: 2\n  reason: ");
    }

    @Test
    void tellsReadersWhyItGetsWhatOthersDoNot() {
        assertThat(file(spec, "README.md"))
                .contains("| Latency | critical: somebody waits for each call |\n")
                .contains("| Concurrency | 20 reserved, 2 provisioned – Customers \\*wait\\* \\| for \\<it\\> |\n");
    }

    @Test
    void saysNothingOfAFunctionWithoutIt() {
        var usual = OptionSpecs.with(Scaling.usual(), Packaging.usual());
        assertThat(file(usual, "README.md")).doesNotContain("Concurrency", "Latency");
        assertThat(file(usual, "function.yaml")).doesNotContain("oncurrency", "latency");
    }
}
