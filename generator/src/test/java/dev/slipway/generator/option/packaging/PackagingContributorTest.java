package dev.slipway.generator.option.packaging;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SizeLimit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackagingContributorTest {

    @Test
    void tellsReadersUntilWhenItMayBeLarger() {
        var limit = new SizeLimit.Exempt(OptionSpecs.WHY, LocalDate.of(2027, 3, 31));
        FunctionSpec spec = OptionSpecs.with(Scaling.usual(), new Packaging(PackageFormat.ZIP, limit));
        assertThat(file(spec, "README.md"))
                .contains("| Size | more than 20 MB until 2027-03-31 – Customers \\*wait\\* \\| for \\<it\\> |\n");
    }

    @Test
    void tellsReadersThatItIsAnImage() {
        FunctionSpec spec = OptionSpecs.with(Scaling.usual(), new Packaging(PackageFormat.IMAGE, SizeLimit.usual()));
        assertThat(file(spec, "README.md")).contains("| Package | container image |\n");
        assertThat(file(spec, "function.yaml")).contains("\npackage: image\n");
    }
}
