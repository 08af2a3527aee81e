package dev.slipway.portal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryAdvice;
import dev.slipway.analysis.memory.Observation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** From logs that somebody brings, over the advice that follows, to the commit that carries it out. */
class MemoryStoryTest extends AdviceStory {

    private static final MemoryChange SMALLER =
            new MemoryChange(1_024, 128, false, "128 MB is the cheapest measured size.", "11 to 14 ms");

    @Test
    void advisesByWhatWasObservedAndWhatItRestsOn() {
        bring("large.log", log(1_024, 100, 80));
        assertThat(advice(Goal.COST).advice())
                .isInstanceOfSatisfying(
                        MemoryAdvice.NotEnoughEvidence.class,
                        tooLittle -> assertThat(tooLittle.tryMb()).hasValue(256));

        bring("small.log", log(128, 105, 80));
        MemoryReport report = advice(Goal.COST);

        assertThat(report.question().currentMb()).isEqualTo(1_024);
        assertThat(report.question().maxMemoryMb()).isEqualTo(41);
        assertThat(report.basis().observations())
                .extracting(Observation::memoryMb)
                .containsExactlyInAnyOrder(128, 1_024);
        assertThat(report.basis().observations())
                .filteredOn(observation -> observation.memoryMb() == 128)
                .first()
                .satisfies(observation -> assertThat(observation.durationMs()).isCloseTo(105, within(1.1)));
        assertThat(report.basis().caveat()).contains("at different times");
        assertThat(report.advice())
                .isInstanceOfSatisfying(
                        MemoryAdvice.Recommended.class,
                        recommended -> assertThat(recommended.memoryMb()).isEqualTo(128));
        assertThat(report.change()).isEmpty();
        assertThat(report.provisioned()).as("nobody waits for it").isEmpty();
    }

    @Test
    void proposesEnvironmentsKeptReadyOnlyWhereSomebodyWaits() {
        bring("large.log", log(1_024, 100, 80));
        catalog.write(PATH, MANIFEST.replace("timeout: 5", "timeout: 5\nlatencyCritical: true"));

        assertThat(advice(Goal.COST).provisioned()).hasValueSatisfying(proposal -> {
            assertThat(proposal.environments()).isOne();
            // One environment of a gigabyte for 30 days at $0.0000033334 a gigabyte-second.
            assertThat(proposal.monthly().doubleValue()).isCloseTo(8.64, within(0.01));
        });
    }

    @Test
    void appliesAdviceAsACommitOfThePersonAndShowsWhatCameOfIt() {
        bring("large.log", log(1_024, 100, 80));
        bring("small.log", log(128, 105, 80));

        OperationId operation = advices.apply(ORDERS, SMALLER);
        OperationStatus status = ended.await(operations, operation);

        assertThat(status.failure()).isEmpty();
        assertThat(status.summary().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.result().commit()).contains(catalog.source().tip());
        assertThat(manifest()).isEqualTo(MANIFEST.replace("memory: 1024 #", "memory: 128 #"));
        CommitSummary commit =
                catalog.source().history(catalog.source().tip(), "", 1).getFirst();
        assertThat(commit.subject()).isEqualTo("Give orders-api 128 MB");
        assertThat(advice(Goal.COST).change()).hasValueSatisfying(change -> {
            assertThat(change.fromMb()).isEqualTo(1_024);
            assertThat(change.toMb()).isEqualTo(128);
            assertThat(change.operation()).isEqualTo(operation.address());
            assertThat(change.verdict()).startsWith("No request has run at 128 MB yet");
        });
    }

    @Test
    void refusesAdviceThatSomebodyHasOvertaken() {
        catalog.write(PATH, MANIFEST.replace("memory: 1024", "memory: 512"));

        OperationStatus status = ended.await(operations, advices.apply(ORDERS, SMALLER));

        assertThat(status.summary().state()).isEqualTo(OperationState.FAILED);
        assertThat(status.failure().orElseThrow().sentence()).contains("Its memory is 512 MB by now");
        assertThat(manifest()).contains("memory: 512");
    }

    @Test
    void leavesTheMemoryToDevelopersOfItsTeam() {
        signIn("noor", "DEVELOPER");
        assertThatThrownBy(() -> advices.apply(ORDERS, SMALLER)).isInstanceOf(AccessDeniedException.class);
        signIn("grace", "ADMINISTRATOR");
        assertThatThrownBy(() -> advices.apply(ORDERS, SMALLER)).isInstanceOf(AccessDeniedException.class);
        assertThat(manifest()).isEqualTo(MANIFEST);
    }

    private MemoryReport advice(Goal goal) {
        return advices.of(ORDERS, imported().orElseThrow(), goal).orElseThrow();
    }

    private String manifest() {
        return new String(catalog.source().read(catalog.source().tip(), PATH).orElseThrow(), StandardCharsets.UTF_8);
    }
}
