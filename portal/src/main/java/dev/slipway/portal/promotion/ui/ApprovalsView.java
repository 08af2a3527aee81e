package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import dev.slipway.portal.promotion.ApprovalRounds.Answered;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.Inbox;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import dev.slipway.portal.uikit.SingleKeys;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The inbox of releases that wait for production: the list left, the evidence right. */
@Route("approvals/:function?")
@PageTitle("Approvals · Slipway")
@PermitAll
class ApprovalsView extends Page implements BeforeEnterObserver {
    private final Inbox inbox;
    private final Round round;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final Clock clock;
    private final Decisions decisions;
    private final List<ShortcutRegistration> keys = new ArrayList<>();
    private final Reading reading = new Reading();
    private final Div notice = new Div();
    private final AsyncPane<List<Dossier>> pane = new AsyncPane<>(this::desk, ApprovalsView::nothing);

    ApprovalsView(Approving approving, PipelineWatch watch, AsyncLoader loader, Clock clock) {
        super("Approvals", "Releases that wait for production");
        this.inbox = approving.inbox();
        this.round = new Round(approving.rounds());
        this.loader = loader;
        this.clock = clock;
        this.decisions = new Decisions(approving.promotions(), this::decided);
        notice.addClassName("inbox-notice");
        notice.getElement().setAttribute("role", "status");
        add(new Div(notice, pane));
        LivePage.keep(this, watch, this::read);
        key(Key.KEY_J, () -> move(1));
        key(Key.KEY_K, () -> move(-1));
        key(Key.KEY_A, () -> reading.selected().ifPresent(decisions::confirmApproval));
        key(Key.KEY_R, () -> reading.selected().ifPresent(decisions::askReason));
        key(
                Key.KEY_X,
                () -> reading.selected().filter(dossier -> !decisions.isOpen()).ifPresent(this::toggle));
        key(Key.KEY_C, () -> decisions.confirmRound(round.chosen(), this::approveChosen));
        key(Key.of("?"), decisions::showKeys, KeyModifier.SHIFT);
        key(Key.of("?"), decisions::showKeys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reading.select(event.getRouteParameters().get("function").orElse(""));
        if (reading.isEmpty()) {
            read();
        } else {
            tell("", false);
            show(reading.again());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SingleKeys.chosen(event.getUI(), on -> {
            if (!on) {
                keys.forEach(ShortcutRegistration::remove);
                keys.clear();
            }
        });
    }

    void show(AsyncState<List<Dossier>> state) {
        AsyncState<List<Dossier>> shown = reading.update(state);
        reading.surprise().ifPresent(words -> tell(words, false));
        long mine = reading.waitingForMe();
        head("Approvals", Kbd.line((int) mine));
        pane.show(shown);
    }

    private void read() {
        getUI().or(() -> Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> loader.load(
                        ui, loads, () -> Optional.of(inbox.waiting()).filter(found -> !found.isEmpty()), this::show));
    }

    private Component desk(List<Dossier> waiting) {
        Dossier dossier = reading.selected().orElseGet(waiting::getFirst);
        round.keepOnly(waiting);
        round.open(dossier);
        InboxList list = new InboxList(waiting, dossier.comparison().function(), round, this::toggle, clock.instant());
        CommitsSection commits = new CommitsSection(dossier, loader, () -> inbox.differences(dossier.comparison()));
        DossierCard card = new DossierCard(dossier, commits, decisions);
        Div left = new Div(list);
        left.addClassName("stack");
        if (!round.chosen().isEmpty()) {
            Button all = new Button(
                    "Approve " + Decisions.releases(round.chosen().size()) + "…",
                    click -> decisions.confirmRound(round.chosen(), this::approveChosen));
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            left.add(all);
        }
        Div desk = new Div(left, card);
        desk.addClassName("inbox");
        return desk;
    }

    private void toggle(Dossier dossier) {
        round.toggle(dossier);
        show(reading.again());
    }

    private void approveChosen() {
        List<Answered> answered = round.approve();
        answered.forEach(each -> reading.answered(each.shown()));
        decided(
                answered.stream()
                        .map(each -> Outcomes.words(each.shown().function().value(), each.outcome()))
                        .collect(Collectors.joining(" ")),
                answered.stream().allMatch(each -> Outcomes.isGood(each.outcome())));
    }

    private static EmptyState nothing() {
        return new EmptyState(
                "No release waits for production.",
                "A function's pipeline stops here after staging. Run one from the Deployments tab of a function.",
                new Anchor("functions", "Open the functions"));
    }

    /** The browser handles the key as well, or nobody could type these letters into the reason of a rejection. */
    private void key(Key key, Command command, KeyModifier... modifiers) {
        ShortcutRegistration registration = Shortcuts.addShortcutListener(this, command, key, modifiers);
        registration.setBrowserDefaultAllowed(true);
        keys.add(registration);
    }

    private void move(int by) {
        if (!decisions.isOpen()) {
            reading.neighbour(by).ifPresent(function -> getUI().ifPresent(ui -> ui.navigate("approvals/" + function)));
        }
    }

    private void decided(String words, boolean good) {
        reading.expectChange();
        tell(words, good);
        read();
    }

    private void tell(String words, boolean good) {
        notice.removeAll();
        notice.removeClassNames("notice", "notice-warn", "notice-good");
        if (!words.isEmpty()) {
            notice.addClassNames("notice", good ? "notice-good" : "notice-warn");
            notice.add(new Span(words));
        }
    }
}
