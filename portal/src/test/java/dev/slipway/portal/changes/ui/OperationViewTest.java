package dev.slipway.portal.changes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.promotion.KnownPeople;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The states of the page; nothing is loaded, since no test attaches it. */
class OperationViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final AnnotationConfigApplicationContext people =
            new AnnotationConfigApplicationContext(KnownPeople.class, CurrentPerson.class);
    private final OperationView view = new OperationView(
            new NoOperations(),
            new OperationFeed(),
            new AsyncLoader(Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC)),
            people.getBean(CurrentPerson.class));

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("lin", "", "ROLE_DEVELOPER"));
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        people.close();
    }

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsWhatRunsWithWhatItsRequesterCanDo() {
        view.show(new AsyncState.Loaded<>(running(), NOW));

        assertThat(text())
                .contains("Create orders-api", "payments · asked for by Lin Chen", "Commit to Git", "Cancel")
                .contains("as of 2026-11-20 10:00:00");
    }

    @Test
    void saysWhereToGoWhenThereIsNoSuchOperation() {
        view.show(new AsyncState.Empty<>(NOW));

        assertThat(text()).contains("There is no such operation.", "Go to Home");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("Reference 0badcafe");
    }

    @Test
    void saysOfAStaleOperationHowOldItIs() {
        view.show(new AsyncState.Stale<>(running(), NOW, "The database does not answer."));

        assertThat(text())
                .contains("These figures are of 2026-11-20 10:00:00", "The database does not answer.", "Commit to Git");
    }

    @Test
    void keepsWhatItHasWhenNewsCannotBeHad() {
        view.show(new AsyncState.Loaded<>(running(), NOW));
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("0badcafe", "Commit to Git", "Cancel");
    }

    private static OperationStatus running() {
        return new OperationStatus(
                new OperationStatus.Summary(
                        OperationId.random(),
                        "Create orders-api",
                        "orders-api",
                        new OperationStatus.Requester("lin", "Lin Chen", new TeamName("payments")),
                        OperationState.RUNNING,
                        NOW),
                List.of(new OperationStatus.Step(
                        "Commit to Git", StepState.RUNNING, Optional.of(NOW), Optional.empty(), List.of())),
                Optional.empty(),
                new OperationStatus.Result(Optional.empty(), List.of()),
                false);
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private record NoOperations() implements Operations {
        @Override
        public OperationId start(NewOperation operation) {
            throw new IllegalStateException("No test starts an operation.");
        }

        @Override
        public Optional<OperationStatus> find(OperationId id) {
            return Optional.empty();
        }

        @Override
        public List<OperationStatus.Summary> newest(int limit) {
            return List.of();
        }

        @Override
        public List<OperationStatus.Summary> failed() {
            return List.of();
        }

        @Override
        public void cancel(OperationId id) {
            throw new IllegalStateException("No test cancels an operation.");
        }

        @Override
        public void retry(OperationId id) {
            throw new IllegalStateException("No test tries an operation again.");
        }
    }
}
