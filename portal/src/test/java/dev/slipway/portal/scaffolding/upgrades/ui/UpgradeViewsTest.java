package dev.slipway.portal.scaffolding.upgrades.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.scaffolding.upgrades.Campaign;
import dev.slipway.portal.scaffolding.upgrades.CampaignId;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Shows the pages of upgrades in every state; nothing is loaded here, so no service stands behind them. */
@SuppressWarnings("NullAway")
class UpgradeViewsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AsyncLoader LOADER = new AsyncLoader(Runnable::run, Clock.systemUTC());
    private static final FunctionName ORDERS = new FunctionName("orders-api");
    private static final UpgradeSubject SUBJECT = new UpgradeSubject.OfFunction(ORDERS);

    @Test
    void showsTheFunctionsThatAreBehindInEveryState() {
        UpgradesView view = new UpgradesView(null, null, LOADER);
        UpgradeOverview overview = new UpgradeOverview(
                new UpgradeOverview.SharedLine("The shared crates are at 1.1.0.", false, false),
                List.of(
                        new UpgradeOverview.Row(
                                ORDERS,
                                "payments",
                                true,
                                new UpgradeOverview.Position.Behind("http-api", "1.0.0", "1.1.0", 4, 1)),
                        new UpgradeOverview.Row(
                                new FunctionName("quotes-api"),
                                "identity",
                                false,
                                new UpgradeOverview.Position.Unrecorded("Nobody recorded what was generated."))));
        UpgradesView.Screen screen = new UpgradesView.Screen(overview, List.of());

        assertStates(view, view::show, screen, "1 function is behind", "The catalog has no functions yet.");
        assertThat(view.getElement().getTextRecursively()).contains("Nobody recorded what was generated.");
    }

    @Test
    void showsOneUpgradeInEveryState() {
        UpgradePanel panel = new UpgradePanel(SUBJECT, null, LOADER);
        UpgradeReport blocked = new UpgradeReport(
                SUBJECT,
                new UpgradeReport.Rights(true, "payments"),
                new UpgradeReport.State.Blocked("Its function.yaml cannot be read: correct line 3."));

        assertStates(panel, panel::show, blocked, "correct line 3", "Nothing is known of this upgrade.");
    }

    @Test
    void saysWhereNothingIsToBeUpgraded() {
        UpgradePanel panel = new UpgradePanel(SUBJECT, null, LOADER);

        panel.show(new AsyncState.Loaded<>(
                new UpgradeReport(
                        SUBJECT,
                        new UpgradeReport.Rights(false, "payments"),
                        new UpgradeReport.State.Current("http-api 1.1.0")),
                NOW));

        assertThat(panel.getElement().getTextRecursively()).contains("http-api 1.1.0 is what this portal generates");
    }

    @Test
    void showsACampaignInEveryState() {
        CampaignView view = new CampaignView(null, null, LOADER);
        Campaign campaign = new Campaign(
                new CampaignId("0123456789abcdef01234567"),
                "Lin Chen",
                false,
                NOW,
                List.of(
                        new Campaign.Item(
                                ORDERS,
                                new Campaign.Progress.Begun(OperationId.random(), OperationState.SUCCEEDED, "")),
                        new Campaign.Item(
                                new FunctionName("quotes-api"),
                                new Campaign.Progress.LeftOut("It has conflicts: decide them first."))));

        assertStates(view, view::show, campaign, "decide them first", "campaign");
        assertThat(view.getElement().getTextRecursively()).contains("Started by Lin Chen", "upgraded", "left out");
    }

    /** Ends with the stale state, so that what was loaded is on the page. */
    private static <T> void assertStates(
            Component view, Consumer<AsyncState<T>> show, T value, String loaded, String empty) {
        show.accept(new AsyncState.Loading<>());
        assertThat(text(view)).contains("Loading…");
        show.accept(new AsyncState.Empty<>(NOW));
        assertThat(text(view)).containsIgnoringCase(empty);
        show.accept(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));
        assertThat(text(view)).contains("Reference 0badcafe");
        show.accept(new AsyncState.Loaded<>(value, NOW));
        assertThat(text(view)).contains(loaded);
        show.accept(new AsyncState.Stale<>(value, NOW, "Git does not answer."));
        assertThat(text(view)).contains(loaded, "Git does not answer.");
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
