package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.scaffolding.upgrades.AdoptionStart;
import dev.slipway.portal.scaffolding.upgrades.FunctionUpgrades;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One upgrade on a page: loaded, shown, and brought up to date after each decision. */
class UpgradePanel extends Div implements UpgradeActions {
    private final UpgradeSubject subject;
    private final FunctionUpgrades upgrades;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<UpgradeReport> pane = new AsyncPane<>(this::content, UpgradePanel::nothing);
    private final Set<String> unfolded = new HashSet<>();
    private boolean shown;

    UpgradePanel(UpgradeSubject subject, FunctionUpgrades upgrades, AsyncLoader loader) {
        this.subject = subject;
        this.upgrades = upgrades;
        this.loader = loader;
        addClassName("stack");
        add(pane);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read();
    }

    void show(AsyncState<UpgradeReport> state) {
        // While newer data is on its way, what is there stays readable.
        if (!(shown && state instanceof AsyncState.Loading)) {
            pane.show(state);
        }
        shown = shown || state instanceof AsyncState.Loaded;
    }

    @Override
    public void decide(ConflictId conflict, Decision decision) {
        upgrades.decide(subject, conflict, decision);
        read();
    }

    @Override
    public void undecide(ConflictId conflict) {
        upgrades.undecide(subject, conflict);
        read();
    }

    @Override
    public void upgrade(String target) {
        go(upgrades.upgrade(subject, target));
    }

    @Override
    public void takeAsBranch() {
        go(upgrades.takeAsBranch(subject));
    }

    @Override
    public void adopt(AdoptionStart start) {
        go(upgrades.adopt(subject, start));
    }

    private static void go(OperationId operation) {
        UI.getCurrent().navigate(operation.address());
    }

    private void read() {
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> Optional.of(upgrades.report(subject)), this::show));
    }

    private Component content(UpgradeReport report) {
        return switch (report.state()) {
            case UpgradeReport.State.Current now ->
                new EmptyState(
                        "Nothing is to be upgraded: " + now.version() + " is what this portal generates.",
                        "A newer portal brings newer templates; what they change then stands here, file by file.");
            case UpgradeReport.State.Blocked blocked -> new UpgradeNotice(blocked.reason());
            case UpgradeReport.State.Unrecorded unrecorded -> new AdoptionCard(unrecorded, report.rights(), this);
            case UpgradeReport.State.Behind behind -> new BehindCards(behind, report.rights(), unfolded, this);
        };
    }

    private static EmptyState nothing() {
        return new EmptyState("Nothing is known of this upgrade.", "Reload the page to look again.");
    }
}
