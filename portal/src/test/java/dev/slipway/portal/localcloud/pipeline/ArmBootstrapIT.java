package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.manifest.Needs;
import dev.slipway.portal.localcloud.ExecutionEnvironment;
import dev.slipway.portal.localcloud.runtime.RuntimeHost;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code make build} builds for Lambda's arm64 answers under qemu. Where something for it is missing the test is
 * skipped, and says in the log what.
 */
class ArmBootstrapIT {
    private static final Path DEBIANS_RUSTC = Path.of("/usr/bin/rustc");
    private static final Path DEBIANS_STANDARD_LIBRARY = Path.of("/usr/lib/rustlib/aarch64-unknown-linux-gnu");
    private static final Path ARM_LIBRARIES = Path.of("/usr/aarch64-linux-gnu");
    private static final FunctionSpec SPEC =
            GeneratedSpecs.ofEveryTrigger("arm", Needs.none()).getFirst();
    private static final TriedFunction FUNCTION = TriedFunction.of(SPEC);

    @TempDir
    Path folder;

    @Test
    void theReleaseBuildForLambdaAnswersItsExampleEvents() throws Exception {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            String message = "SKIPPED, the arm64 build: " + String.join(", ", missing)
                    + " missing. scripts/install-arm64.sh installs them on Debian as root.";
            System.err.println(message);
            Assumptions.abort(message);
        }
        try (BuiltFunctions built = new BuiltFunctions("arm-catalog", List.of(SPEC))) {
            built.run(
                    List.of(
                            "make",
                            "build",
                            "FUNCTION=" + FUNCTION.name(),
                            "BUILD_FLAGS=--compiler cargo --skip-target-check"),
                    Map.of(
                            "RUSTC",
                            DEBIANS_RUSTC.toString(),
                            "CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER",
                            "aarch64-linux-gnu-gcc"));
            answersUnderQemu(BuiltFunctions.target()
                    .resolve("lambda")
                    .resolve(FUNCTION.name())
                    .resolve("bootstrap"));
        }
    }

    private void answersUnderQemu(Path bootstrap) throws IOException {
        assertThat(Files.readAllBytes(bootstrap)).startsWith(0x7f, 'E', 'L', 'F');
        Path emulated = Files.writeString(
                folder.resolve("emulated"),
                "#!/bin/sh\nexec qemu-aarch64-static -L " + ARM_LIBRARIES + " '" + bootstrap + "'\n");
        Files.setPosixFilePermissions(emulated, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (RuntimeHost host = new RuntimeHost(folder.resolve("host"));
                ExecutionEnvironment environment = host.start(FUNCTION.manifest(), emulated)) {
            FUNCTION.events()
                    .forEach((event, content) -> assertThat(
                                    AnswerJudgement.complaint(SPEC.trigger(), environment.invoke(content)))
                            .as(event)
                            .isEmpty());
        }
    }

    private static List<String> missing() {
        List<String> missing = new ArrayList<>();
        Stream.of("make", "cargo-lambda", "aarch64-linux-gnu-gcc", "qemu-aarch64-static")
                .filter(program -> find(program).isEmpty())
                .forEach(missing::add);
        Stream.of(DEBIANS_RUSTC, DEBIANS_STANDARD_LIBRARY, ARM_LIBRARIES)
                .filter(file -> !Files.exists(file))
                .forEach(file -> missing.add(file.toString()));
        return missing;
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "")
                + File.pathSeparator
                + BuiltFunctions.cache().resolve("tools/cargo-lambda/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
