package dev.slipway.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog's size limit, tried with a small program and a limit that it does not keep. */
class SizeLimitIT {

    @TempDir
    private Path folder;

    private Path program = Path.of("");

    @BeforeEach
    void buildAProgram() throws Exception {
        Files.copy(Catalog.ROOT.resolve("check-size.sh"), folder.resolve("check-size.sh"));
        Path function = Files.createDirectories(folder.resolve("functions/orders-api"));
        Files.copy(Catalog.ROOT.resolve("functions/orders-api/function.yaml"), function.resolve("function.yaml"));
        Path source = Files.writeString(folder.resolve("hello.rs"), "fn main() { println!(\"hello\"); }\n");
        program = Files.createDirectories(folder.resolve("target/lambda/orders-api"))
                .resolve("bootstrap");
        new Rust(folder).run(List.of("rustc", "-O", "-o", program.toString(), source.toString()));
    }

    @Test
    void aFunctionThatKeepsTheLimitIsFine() throws Exception {
        Outcome outcome = checkSize(Map.of());
        assertThat(outcome.output()).startsWith("orders-api: zip ");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aFunctionThatIsTooLargeIsRefusedAndItsCratesAreListed() throws Exception {
        Outcome outcome = checkSize(Map.of("ZIP_LIMIT_MB", "0", "UNSTRIPPED", program.toString()));
        assertThat(outcome.output())
                .contains("orders-api: its zip has ", "and may have 0 MB")
                .containsPattern("\\d\\.\\d\\d MB  std\n")
                .containsPattern("\\d\\.\\d\\d MB  core\n")
                .contains("sizeExemption in functions/orders-api/function.yaml");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void anExemptionLiftsTheLimitUntilItsLastDay() throws Exception {
        Outcome lifted = checkSize(Map.of("ZIP_LIMIT_MB", "0"), "2999-12-31");
        assertThat(lifted.output()).contains("exempt for now by its function.yaml");
        assertThat(lifted.code()).isZero();
        Map<String, String> unstripped = Map.of("ZIP_LIMIT_MB", "0", "UNSTRIPPED", program.toString());
        assertThat(checkSize(unstripped, "2000-01-01").code()).isEqualTo(1);
    }

    @Test
    void anImageIsNotHeldToIt() throws Exception {
        Path manifest = folder.resolve("functions/orders-api/function.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "package: image\n");
        Outcome outcome = checkSize(Map.of("ZIP_LIMIT_MB", "0"));
        assertThat(outcome.output()).contains("goes into an image");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aFunctionThatWasNotBuiltIsNamed() throws Exception {
        Files.delete(program);
        Outcome outcome = checkSize(Map.of());
        assertThat(outcome.output()).contains("make build FUNCTION=orders-api makes it");
        assertThat(outcome.code()).isEqualTo(2);
    }

    private record Outcome(int code, String output) {}

    private Outcome checkSize(Map<String, String> environment, String until) throws Exception {
        Path manifest = folder.resolve("functions/orders-api/function.yaml");
        String text = Files.readString(manifest).replaceAll("(?s)\nsizeExemption:.*", "\n");
        Files.writeString(manifest, text + "sizeExemption:\n  reason: It carries a model.\n  until: " + until + "\n");
        return checkSize(environment);
    }

    private Outcome checkSize(Map<String, String> environment) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash", "check-size.sh", "orders-api")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        command.environment().remove("CARGO_TARGET_DIR");
        command.environment().putAll(environment);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
