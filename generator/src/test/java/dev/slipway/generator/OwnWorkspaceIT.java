package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.output.FolderOutput;
import dev.slipway.generator.workspace.OwnWorkspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function outside of a catalog is created, and cargo takes its workspace as it is. */
class OwnWorkspaceIT {

    @Test
    void cargoChangesNothingAndFindsNothingMissing(@TempDir Path folder) throws Exception {
        var spec = Specs.spec("lonely-api", "Answers alone.", Specs.http("GET", "/alone"), Specs.everything());
        new FolderOutput(folder).take(OwnWorkspace.around(new FunctionGenerator().generate(spec)));
        var rust = new Rust(folder);
        assertThat(rust.run(List.of("cargo", "metadata", "--locked", "--offline", "--format-version", "1", "--quiet")))
                .contains("lonely-api", "tracing_setup");
        rust.run(List.of("cargo", "fmt", "--check", "--all"));
        rust.run(List.of("cargo", "check", "--locked", "--offline", "--quiet", "--workspace"));
    }
}
