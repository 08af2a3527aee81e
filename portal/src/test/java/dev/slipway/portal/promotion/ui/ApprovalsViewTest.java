package dev.slipway.portal.promotion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.ApprovalRounds;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.Inbox;
import dev.slipway.portal.promotion.PromotionOutcome;
import dev.slipway.portal.promotion.Promotions;
import dev.slipway.portal.promotion.Shown;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalsViewTest {
    private static final Dossier ORDERS = Samples.dossier("orders-intake", "4c9b", List.of());
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    private final ManualRounds rounds = new ManualRounds();
    private final ApprovalsView view = new ApprovalsView(
            new Approving(new NothingWaits(), new NobodyDecides(), rounds),
            new PipelineWatch(),
            new AsyncLoader(Runnable::run, CLOCK),
            CLOCK);

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsTheEvidenceWithItsVerdictsAndWhatTheDecisionIsBoundTo() {
        view.show(loaded(ORDERS));

        assertThat(text())
                .contains(
                        "1 waits for you",
                        "v18 → production",
                        "2 h",
                        "v17 runs · v18 would run",
                        "needs 1 more of: payments owners",
                        "1.02 MB",
                        "+8 kB",
                        "1 commit by Lin Chen",
                        "Approve v18 for production",
                        "evidence 4c9b…",
                        "as of 2026-11-20 10:00:00");
    }

    @Test
    void offersToApproveWhatWasOpenedTogether() {
        view.show(loaded(ORDERS));
        assertThat(rounds.opened).containsExactly(ORDERS.shown());

        checkbox("Choose orders-intake v18").setValue(true);
        assertThat(text()).contains("Approve 1 release…");

        checkbox("Choose orders-intake v18").setValue(false);
        assertThat(text()).doesNotContain("Approve 1 release…");
    }

    @Test
    void doesNotLetOneChooseWhatWasNeverOnScreen() {
        Dossier other = Samples.dossier("orders-status", "7d1e", List.of());

        view.show(loaded(ORDERS, other));

        assertThat(checkbox("Choose orders-status v18, open its evidence first").isEnabled())
                .isFalse();
    }

    @Test
    void saysMissingWhereASourceDidNotRun() {
        view.show(loaded(ORDERS));

        assertThat(text()).contains("missing", "Smoke not run");
    }

    @Test
    void neverShowsTheToken() {
        view.show(loaded(ORDERS));

        assertThat(view.getElement().getOuterHTML()).doesNotContain("secret-token");
    }

    @Test
    void saysWhyAPersonCannotApprove() {
        view.show(loaded(Samples.dossier("orders-intake", "4c9b", List.of("You wrote commit a81f2c0."))));

        assertThat(text()).contains("0 wait for you", "You cannot approve this:", "You wrote commit a81f2c0.");
    }

    @Test
    void saysWhatToDoWhereNothingWaits() {
        view.show(new AsyncState.Empty<>(Samples.NOW));

        assertThat(text()).contains("No release waits for production.", "Open the functions");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("Reference 0badcafe");
    }

    @Test
    void saysOfStaleEvidenceHowOldItIs() {
        view.show(new AsyncState.Stale<>(List.of(ORDERS), Samples.NOW, "The pipelines do not answer."));

        assertThat(text())
                .contains("These figures are of 2026-11-20 10:00:00", "The pipelines do not answer.", "v17 runs");
    }

    @Test
    void keepsWhatItHasWhenNewerDataCannotBeHad() {
        view.show(loaded(ORDERS));
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("These figures are of 2026-11-20 10:00:00", "0badcafe", "v17 runs");
    }

    @Test
    void keepsWhatItHasWhileNewerDataIsOnItsWay() {
        view.show(loaded(ORDERS));
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("v17 runs", "as of 2026-11-20 10:00:00");
    }

    @Test
    void tellsTheReaderThatTheEvidenceChanged() {
        view.show(loaded(ORDERS));
        view.show(loaded(Samples.dossier("orders-intake", "77aa", List.of())));

        assertThat(text()).contains("orders-intake changed while you were reading: the evidence changed.");
    }

    @Test
    void tellsTheReaderThatSomebodyElseDecided() {
        view.show(loaded(ORDERS));
        view.show(new AsyncState.Empty<>(Samples.NOW));

        assertThat(text()).contains("orders-intake v18 does not wait any more");
    }

    private static AsyncState<List<Dossier>> loaded(Dossier... dossiers) {
        return new AsyncState.Loaded<>(List.of(dossiers), Samples.NOW);
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private record NothingWaits() implements Inbox {
        @Override
        public List<Dossier> waiting() {
            return List.of();
        }

        @Override
        public Optional<Dossier> find(FunctionName function) {
            return Optional.empty();
        }

        @Override
        public List<FileDifference> differences(Comparison comparison) {
            return List.of();
        }

        @Override
        public int waitingForMe() {
            return 0;
        }
    }

    private record NobodyDecides() implements Promotions {
        @Override
        public PromotionOutcome approve(Shown shown, boolean newerAcknowledged) {
            return new PromotionOutcome.NoLongerWaiting("Nobody decides here.");
        }

        @Override
        public PromotionOutcome breakGlass(Shown shown, boolean newerAcknowledged, String reason) {
            return new PromotionOutcome.NoLongerWaiting("Nobody decides here.");
        }

        @Override
        public PromotionOutcome reject(Shown shown, String reason) {
            return new PromotionOutcome.NoLongerWaiting("Nobody decides here.");
        }
    }

    private Checkbox checkbox(String label) {
        return descendants(view)
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .filter(choice -> choice.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ApprovalsViewTest::descendants));
    }

    /** Remembers what was opened. */
    private static final class ManualRounds implements ApprovalRounds {
        private final Set<Shown> opened = new LinkedHashSet<>();

        @Override
        public void opened(Shown shown) {
            opened.add(shown);
        }

        @Override
        public boolean wasOpened(Shown shown) {
            return opened.contains(shown);
        }

        @Override
        public List<Answered> approve(List<Shown> chosen) {
            return List.of();
        }
    }
}
