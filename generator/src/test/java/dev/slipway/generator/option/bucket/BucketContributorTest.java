package dev.slipway.generator.option.bucket;

import static dev.slipway.generator.OptionSpecs.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.OptionSpecs;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketContributorTest {

    private final FunctionSpec spec = OptionSpecs.with(new Needs(
            List.of(),
            List.of(),
            new Resources(
                    List.of(), List.of(), List.of(new BucketUse(new ResourceName("uploads"), DataAccess.WRITE)))));

    @Test
    void givesEachBucketAFieldThatSaysHowItIsUsed() {
        assertThat(file(spec, "src/settings.rs"))
                .contains("    /// Bucket `uploads`, which it writes.\n    pub uploads_bucket: String,\n")
                .contains("uploads_bucket: values.bucket(\"uploads\"),");
    }

    @Test
    void namesBucketsAndTheirClientInTheReadme() {
        assertThat(file(spec, "README.md")).contains("| Buckets | `uploads` (write) |\n", "`aws-sdk-s3`");
    }
}
