package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.slipway.portal.scaffolding.upgrades.Campaign;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Moments;
import java.util.List;

/** The newest campaigns, each with how far it is. */
class CampaignList extends Div {
    CampaignList(List<Campaign> campaigns) {
        addClassNames("card", "stack");
        DataTable<Campaign> table = new DataTable<Campaign>("Newest campaigns")
                .component(
                        "Started",
                        campaign -> new Anchor(campaign.id().address(), Moments.minute(campaign.startedAt())))
                .text("By", Campaign::startedBy)
                .text("How far", CampaignList::howFar);
        table.rows(campaigns);
        add(new H2("Campaigns"), table);
    }

    static String howFar(Campaign campaign) {
        String done = campaign.done() + " of " + campaign.items().size() + " upgraded";
        String failed = campaign.failed() == 0 ? "" : ", " + campaign.failed() + " failed";
        String left = campaign.leftOut() == 0 ? "" : ", " + campaign.leftOut() + " left out";
        return done + failed + left;
    }
}
