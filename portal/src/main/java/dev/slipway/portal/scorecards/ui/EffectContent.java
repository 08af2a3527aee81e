package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.slipway.portal.scorecards.Effect;
import dev.slipway.portal.scorecards.Effect.Change;
import dev.slipway.portal.scorecards.RulesReading;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Figures;
import java.util.List;

/** What merging a branch would change in the fleet's scorecards. */
final class EffectContent extends Div {

    EffectContent(Effect effect) {
        addClassName("stack");
        Div card = new Div(new H2("Were " + effect.branch() + " merged"));
        card.addClassName("card");
        switch (effect.rules()) {
            case RulesReading.Broken broken ->
                card.add(FleetContent.broken(broken.problems(), "Merged so, nothing would be judged."));
            case RulesReading.Known known -> addChanges(card, effect);
        }
        Figures figures = new Figures();
        effect.levels()
                .forEach(level -> figures.figure(
                        level.now() == level.then() ? String.valueOf(level.then()) : level.now() + " → " + level.then(),
                        level.level() + " or better"));
        if (!effect.levels().isEmpty()) {
            add(figures);
        }
        card.add(new Paragraph(new Anchor("scorecards", "All functions as they are now")));
        add(card);
    }

    private static void addChanges(Div card, Effect effect) {
        if (effect.changes().isEmpty()) {
            card.add(new Paragraph("All " + effect.functions() + " functions would stand as they do now."));
            return;
        }
        card.add(new Paragraph(
                effect.changes().size() + " of " + effect.functions() + " functions would stand otherwise than now."));
        DataTable<Change> table = new DataTable<Change>("Functions that would stand otherwise")
                .component(
                        "Function", each -> new Anchor("functions/" + each.function() + "/scorecard", each.function()))
                .text(
                        "Level",
                        each -> each.before().equals(each.after())
                                ? each.after()
                                : each.before() + " → " + each.after())
                .text("Not met any more", each -> titles(each.worse()))
                .text("Met, or not demanded any more", each -> titles(each.better()));
        table.rows(effect.changes());
        card.add(table);
    }

    private static String titles(List<String> titles) {
        return titles.isEmpty() ? "–" : String.join("; ", titles);
    }
}
