package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import dev.slipway.portal.scorecards.FleetScore.CampaignProgress;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Badge.Tone;
import dev.slipway.portal.uikit.DataTable;
import java.util.List;

/** How each campaign goes: who meets it, who does not, of whom nobody can say, and how many days are left. */
final class CampaignTable {
    private CampaignTable() {}

    static Component of(List<CampaignProgress> campaigns) {
        DataTable<CampaignProgress> table = new DataTable<CampaignProgress>("Campaigns")
                .text("Campaign", each -> each.campaign().name())
                .component(
                        "Until",
                        each -> FleetContent.unbroken(each.campaign().until().toString()))
                .component(
                        "Done",
                        each -> FleetContent.unbroken(
                                each.done() + " of " + each.functions().all()))
                .component("State", CampaignTable::state)
                .sentence("Not met", each -> names(each.functions().left()))
                .text("Exempt", each -> names(each.functions().exempt()))
                .sentence("Not known", each -> names(each.functions().notKnown()));
        table.rows(campaigns);
        return FleetContent.card("Campaigns", table);
    }

    private static Component state(CampaignProgress campaign) {
        if (campaign.isDone()) {
            return new Badge("done", Tone.GOOD);
        }
        return campaign.overdue()
                ? new Badge("overdue by " + days(-campaign.daysLeft()), Tone.BAD)
                : new Badge(
                        campaign.daysLeft() == 0 ? "ends today" : days(campaign.daysLeft()) + " left", Tone.NEUTRAL);
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String names(List<String> functions) {
        return functions.isEmpty() ? "–" : String.join(", ", functions);
    }
}
