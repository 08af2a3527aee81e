package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import dev.slipway.portal.scorecards.ExemptionStanding;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Badge.Tone;
import dev.slipway.portal.uikit.DataTable;
import java.util.List;

/** All exemptions of the rules, and whether they count. */
final class ExemptionTable {
    private ExemptionTable() {}

    static Component of(List<ExemptionStanding> exemptions) {
        DataTable<ExemptionStanding> table = new DataTable<ExemptionStanding>("Exemptions of scorecards.yaml")
                .text("Function", each -> each.exemption().function())
                .text("Check", each -> each.exemption().check())
                .component("State", each -> standing(each.state()))
                .component(
                        "Until",
                        each -> FleetContent.unbroken(each.exemption().until().toString()))
                .text("Names as approver", each -> each.exemption().approver())
                .sentence("Reason", each -> (each.exemption().reason() + " " + each.note()).strip());
        table.rows(exemptions);
        return FleetContent.card("Exemptions", table);
    }

    private static Badge standing(ExemptionStanding.State state) {
        return switch (state) {
            case COUNTS -> new Badge("counts", Tone.WARN);
            case NEEDLESS -> new Badge("not needed", Tone.NEUTRAL);
            case ENDED -> new Badge("ended", Tone.NEUTRAL);
            case REFUSED -> new Badge("does not count", Tone.BAD);
        };
    }
}
