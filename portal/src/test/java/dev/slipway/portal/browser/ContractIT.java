package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.InstalledTool;
import java.nio.charset.StandardCharsets;
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
        PersonalToken token = PersonalToken.of("noor", "schemathesis");

        schemathesis(
                "--header",
                "Authorization: Bearer " + token.text(),
                "--max-examples",
                "12",
                "--exclude-checks",
                "refused_as_a_problem",
                // More requests than a token may make in a minute: each waits as long as the portal says.
                "--rate-limit",
                "auto");
    }

    /** Fails with its report where it finds anything. */
    private static void schemathesis(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                InstalledTool.program("install-api-tester.sh"),
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
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("target").toFile())
                .redirectErrorStream(true);
        builder.environment().put("SCHEMATHESIS_HOOKS", "checks");
        builder.environment().put("PYTHONPATH", HOOKS.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).containsPattern("Tested: [1-9]");
    }
}
