package dev.slipway.portal.changes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.shared.Registration;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationProgress;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.changes.StepState;
import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationPageTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final OperationId ID = new OperationId("0123456789abcdef0123456789abcdef");

    private final RecordedOperations operations = new RecordedOperations();

    @Test
    void showsStepsWithTimesAndLog() {
        OperationSteps page = new OperationSteps(status(OperationState.RUNNING, StepState.RUNNING));

        assertThat(text(page))
                .contains(
                        "Running",
                        "You can leave this page",
                        "Check",
                        "took 12 ms",
                        "10:00:00  Nothing stands against it.")
                .contains("Commit to Git");
    }

    @Test
    void showsTheCommitAndWhereToGo() {
        OperationSteps page = new OperationSteps(status(OperationState.SUCCEEDED, StepState.DONE));

        assertThat(text(page)).contains("The change is in Git.", "ab".repeat(20), "Open orders-api");
        assertThat(page.getElement().getOuterHTML()).contains("functions/orders-api");
    }

    @Test
    void saysWhyItFailedWithAReference() {
        OperationSteps page = new OperationSteps(status(OperationState.FAILED, StepState.FAILED));

        assertThat(text(page)).contains("The catalog repository is locked.", "Reference 0badcafe", "done stay done");
    }

    @Test
    void offersWhatMakesSenseToWhoeverAskedForIt() {
        assertThat(offered(OperationState.RUNNING)).containsExactly("Cancel");
        assertThat(offered(OperationState.FAILED)).containsExactly("Try again from the failed step", "Give up");
        assertThat(offered(OperationState.CANCELLED)).containsExactly("Run it after all");
        assertThat(offered(OperationState.SUCCEEDED)).isEmpty();

        OperationActions others = new OperationActions(operations, () -> {});
        others.offer(status(OperationState.RUNNING, StepState.RUNNING), false);
        assertThat(others.getChildren()).isEmpty();
    }

    @Test
    void callsTheServiceAndLooksAgain() {
        List<String> looked = new ArrayList<>();
        OperationActions actions = new OperationActions(operations, () -> looked.add("again"));
        actions.offer(status(OperationState.FAILED, StepState.FAILED), true);

        actions.getChildren().map(Button.class::cast).forEach(Button::click);

        assertThat(operations.calls).containsExactly("retry " + ID, "cancel " + ID);
        assertThat(looked).hasSize(2);
    }

    @Test
    void tellsOpenPagesOfTheirOwnOperationUntilTheyAreClosed() {
        OperationFeed feed = new OperationFeed();
        List<String> news = new ArrayList<>();
        Registration page = feed.register(ID, () -> news.add("news"));

        feed.on(new OperationProgress(ID));
        feed.on(new OperationProgress(OperationId.random()));
        page.remove();
        feed.on(new OperationProgress(ID));

        assertThat(news).hasSize(1);
    }

    @Test
    void putsFailedOperationsOnHome() {
        operations.failed.add(status(OperationState.FAILED, StepState.FAILED).summary());

        assertThat(new FailedOperations(operations).waiting()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Create orders-api");
            assertThat(item.route()).isEqualTo("operations/" + ID);
        });
    }

    private List<String> offered(OperationState state) {
        OperationActions actions = new OperationActions(operations, () -> {});
        actions.offer(status(state, StepState.DONE), true);
        return actions.getChildren()
                .map(button -> button.getElement().getText())
                .toList();
    }

    private static OperationStatus status(OperationState state, StepState last) {
        var requester = new OperationStatus.Requester("lin", "Lin Chen", new TeamName("payments"));
        var check = new OperationStatus.Step(
                "Check",
                StepState.DONE,
                Optional.of(NOW),
                Optional.of(NOW.plusMillis(12)),
                List.of(new OperationStatus.LogLine(NOW, "Nothing stands against it.")));
        var commit = new OperationStatus.Step("Commit to Git", last, Optional.of(NOW), Optional.empty(), List.of());
        boolean done = state == OperationState.SUCCEEDED;
        return new OperationStatus(
                new OperationStatus.Summary(ID, "Create orders-api", "orders-api", requester, state, NOW),
                List.of(check, commit),
                state == OperationState.FAILED
                        ? Optional.of(new OperationStatus.Failure("The catalog repository is locked.", "0badcafe"))
                        : Optional.empty(),
                new OperationStatus.Result(
                        done ? Optional.of(new CommitId("ab".repeat(20))) : Optional.empty(),
                        done ? List.of(new OperationLink("Open orders-api", "functions/orders-api")) : List.of()),
                false);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static final class RecordedOperations implements Operations {
        private final List<String> calls = new ArrayList<>();
        private final List<OperationStatus.Summary> failed = new ArrayList<>();

        @Override
        public OperationId start(NewOperation operation) {
            return ID;
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
            return failed;
        }

        @Override
        public void cancel(OperationId id) {
            calls.add("cancel " + id);
        }

        @Override
        public void retry(OperationId id) {
            calls.add("retry " + id);
        }
    }
}
