package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.scaffolding.upgrades.Campaign;
import dev.slipway.portal.scaffolding.upgrades.CampaignId;
import dev.slipway.portal.scaffolding.upgrades.Campaigns;
import dev.slipway.portal.scaffolding.upgrades.UpgradeSubject;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Moments;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A campaign while it runs and after: how far each of its functions is. */
@Route("upgrades/campaigns/:id")
@PageTitle("Campaign · Upgrades · Slipway")
@PermitAll
class CampaignView extends Page implements BeforeEnterObserver {
    private final Campaigns campaigns;
    private final CampaignFeed feed;
    private final AsyncLoader loader;
    private final LoadOrder loads = new LoadOrder();
    private final AsyncPane<Campaign> pane = new AsyncPane<>(this::content, CampaignView::unknown);
    private Optional<CampaignId> id = Optional.empty();
    private Registration registration = () -> {};
    private boolean shown;

    CampaignView(Campaigns campaigns, CampaignFeed feed, AsyncLoader loader) {
        super("Campaign", "");
        this.campaigns = campaigns;
        this.feed = feed;
        this.loader = loader;
        pane.getElement().setAttribute("aria-live", "off");
        add(pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").filter(CampaignId::isOne).map(CampaignId::new);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        // The feed calls on threads on which nobody is signed in.
        Runnable asReader = new DelegatingSecurityContextRunnable(this::read);
        registration = feed.register(() -> ui.access(asReader::run));
        read();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registration.remove();
    }

    void show(AsyncState<Campaign> state) {
        if (!(shown && state instanceof AsyncState.Loading)) {
            pane.show(state);
        }
        shown = shown || state instanceof AsyncState.Loaded;
    }

    private void read() {
        getUI().ifPresent(ui -> loader.load(ui, loads, () -> id.flatMap(campaigns::find), this::show));
    }

    private Component content(Campaign campaign) {
        head(
                "Campaign",
                new Span("Started by " + campaign.startedBy() + " on " + Moments.minute(campaign.startedAt())));
        ProgressBar bar =
                new ProgressBar(0, campaign.items().size(), campaign.items().size() - open(campaign));
        bar.getElement().setAttribute("aria-label", "Functions that are through");
        Span far = new Span(CampaignList.howFar(campaign) + (campaign.isUnderWay() ? ", goes on" : ""));
        far.getElement().setAttribute("role", "status");
        Div card = new Div(far, bar);
        card.addClassNames("card", "stack");
        if (campaign.isOpen() && campaign.own()) {
            card.add(new UpgradeNotice(
                    "Not all of them have begun, since the portal ended meanwhile.", new Button("Go on", click -> {
                        campaigns.goOn(campaign.id());
                        read();
                    })));
        }
        Div table = new Div(table(campaign));
        table.addClassName("card");
        Div page = new Div(card, table, new Anchor("upgrades", "All upgrades"));
        page.addClassName("stack");
        return page;
    }

    private static long open(Campaign campaign) {
        return campaign.items().size() - campaign.done() - campaign.failed() - campaign.leftOut();
    }

    private static DataTable<Campaign.Item> table(Campaign campaign) {
        DataTable<Campaign.Item> table = new DataTable<Campaign.Item>("Functions of the campaign")
                .component(
                        "Function",
                        item -> new Anchor(
                                new UpgradeSubject.OfFunction(item.function()).address(),
                                item.function().value()))
                .component("State", item -> badge(item.progress()))
                .component("Details", item -> detail(item.progress()));
        table.rows(campaign.items());
        return table;
    }

    private static Badge badge(Campaign.Progress progress) {
        return switch (progress) {
            case Campaign.Progress.Open open -> new Badge("not begun", Badge.Tone.NEUTRAL);
            case Campaign.Progress.LeftOut left -> new Badge("left out", Badge.Tone.WARN);
            case Campaign.Progress.Begun begun ->
                switch (begun.state()) {
                    case QUEUED -> new Badge("waiting", Badge.Tone.NEUTRAL);
                    case RUNNING -> new Badge("running", Badge.Tone.ACCENT);
                    case SUCCEEDED -> new Badge("upgraded", Badge.Tone.GOOD);
                    case FAILED -> new Badge("failed", Badge.Tone.BAD);
                    case CANCELLED -> new Badge("cancelled", Badge.Tone.NEUTRAL);
                };
        };
    }

    private static Component detail(Campaign.Progress progress) {
        return switch (progress) {
            case Campaign.Progress.Open open -> new Span("");
            case Campaign.Progress.LeftOut left -> new Span(left.reason());
            case Campaign.Progress.Begun begun -> {
                Div detail = new Div(new Anchor(begun.operation().address(), "Operation"));
                detail.addClassName("cluster");
                if (!begun.failure().isEmpty()) {
                    detail.add(new Span(begun.failure()));
                }
                yield detail;
            }
        };
    }

    private static EmptyState unknown() {
        return new EmptyState(
                "There is no such campaign.",
                "The address may be incomplete, or from another portal.",
                new Anchor("upgrades", "Open the upgrades"));
    }
}
