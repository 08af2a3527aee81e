package dev.slipway.catalog.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowsTest {

    @Test
    void backendGoesTheDecisionsWayInItsOrder() throws IOException {
        assertThat(Workflow.read("backend.yml").targets())
                .containsSubsequence(
                        "toolchain",
                        "fmt",
                        "clippy",
                        "nextest",
                        "audit",
                        "deny",
                        "build",
                        "local-integration",
                        "staging",
                        "smoke",
                        "production");
    }

    @Test
    void everyCommandIsATargetOfMake() throws IOException {
        assertThat(Workflow.read("backend.yml").targets()).isSubsetOf(targets(Path.of("../Makefile")));
        assertThat(Workflow.read("portal.yml").targets()).isSubsetOf(targets(Path.of("../../Makefile")));
        for (String file : List.of("backend.yml", "portal.yml")) {
            assertThat(Workflow.read(file).steps())
                    .filteredOn(step -> !step.command().isEmpty())
                    .allSatisfy(step -> assertThat(step.command()).matches("make [a-z-]+( [A-Z]+=\"[a-z -]+\")?"));
        }
    }

    @Test
    void everyActionIsOneCommitWithItsVersionBesideIt() throws IOException {
        for (String file : List.of("backend.yml", "portal.yml")) {
            assertThat(Workflow.read(file).text().lines().filter(line -> line.contains("uses:")))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line).matches(".*uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void nothingIsPermittedButWhatAJobNames() throws IOException {
        for (String file : List.of("backend.yml", "portal.yml")) {
            Workflow workflow = Workflow.read(file);
            assertThat(workflow.text()).contains("\npermissions: {}\n").contains("\nconcurrency:\n");
            assertThat(workflow.jobs())
                    .allSatisfy((name, job) -> assertThat((Map<?, ?>) job.get("permissions"))
                            .as("permissions of %s", name)
                            .isNotEmpty());
        }
    }

    @Test
    void onlyTheDeliveryTakesARoleAndOnlyFromTheMainBranch() throws IOException {
        Workflow workflow = Workflow.read("backend.yml");

        assertThat(workflow.jobs().get("deliver").get("environment")).isEqualTo("staging");
        assertThat(workflow.jobs().get("deliver").get("if").toString())
                .contains("refs/heads/main", "!= 'pull_request'");
        assertThat(workflow.text().split("role-to-assume", -1)).hasSize(2);
    }

    /** A run on main that waits is replaced by the next one, so that what a push changed is not what a run must build. */
    @Test
    void aRunGoesBackToTheLastOneThatSucceededAndAReleaseThatIsSlowerNeedsAReason() throws IOException {
        Workflow workflow = Workflow.read("backend.yml");

        assertThat(workflow.text())
                .doesNotContain("github.event.before")
                .contains("GITHUB_TOKEN: ${{ github.event_name == 'push' && github.token || '' }}")
                .contains("ALLOW_REGRESSION: ${{ inputs.allow_regression }}");
        assertThat((Map<?, ?>) workflow.jobs().get("checks").get("permissions"))
                .isEqualTo(Map.of("contents", "read", "actions", "read"));
    }

    private static List<String> targets(Path makefile) throws IOException {
        return Files.readString(makefile)
                .lines()
                .filter(line -> line.matches("[a-z-]+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
