package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.scaffolding.upgrades.CampaignId;
import dev.slipway.portal.scaffolding.upgrades.Campaigns;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;

/** The campaign in the address of its page. */
@org.springframework.stereotype.Component
class CampaignNames implements AddressedNames {
    private final Campaigns campaigns;

    CampaignNames(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Class<? extends Component> view() {
        return CampaignView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String id = names.get("id").orElse("");
        if (CampaignId.isOne(id) && campaigns.find(new CampaignId(id)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new NothingThere(
                "campaign",
                id,
                CampaignId.isOne(id)
                        ? "It may be of another portal, or of another data folder."
                        : "The name of a campaign has 24 hexadecimal digits: the address may be incomplete.",
                new NothingThere.Place("Open the upgrades, where campaigns are listed", "upgrades")));
    }
}
