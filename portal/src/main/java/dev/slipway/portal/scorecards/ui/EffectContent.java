package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.scorecards.Effect;
import dev.slipway.portal.scorecards.Effect.Change;
import dev.slipway.portal.scorecards.Effect.LevelShift;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Figures;
import java.util.List;

/** What merging a branch would change in the fleet's scorecards. */
final class EffectContent extends Div {

    EffectContent(Effect effect) {
        addClassName("stack");
        Div card = new Div(new H2("Were " + effect.branch() + " merged"));
        card.addClassName("card");
        if (effect.behind() > 0) {
            card.add(new Paragraph("It is " + effect.behind() + (effect.behind() == 1 ? " commit" : " commits")
                    + " behind main."
                    + (effect.outcome() instanceof Effect.Outcome.Judged
                            ? " What main has since is counted in, as a merge would."
                            : "")));
        }
        switch (effect.outcome()) {
            case Effect.Outcome.BrokenRules broken ->
                card.add(FleetContent.broken(broken.problems(), "Merged so, nothing would be judged."));
            case Effect.Outcome.Conflicting conflict -> card.add(conflict(conflict.paths()));
            case Effect.Outcome.Judged judged -> {
                addChanges(card, judged);
                addLevels(judged.levels());
            }
        }
        card.add(new Paragraph(new Anchor("scorecards", "All functions as they are now")));
        add(card);
    }

    private void addLevels(List<LevelShift> levels) {
        if (levels.isEmpty()) {
            return;
        }
        Figures figures = new Figures();
        levels.forEach(level -> figures.figure(
                level.now() == level.then() ? String.valueOf(level.then()) : level.now() + " → " + level.then(),
                level.level() + " or better"));
        add(figures);
    }

    private static Component conflict(List<String> paths) {
        Div notice = new Div(new Span(
                paths.isEmpty()
                        ? "It cannot be merged as it is: its history and that of main do not fit. Rebase it on main."
                        : "It cannot be merged as it is: it and main changed the same in these files. Merge main into it"
                                + " first, then look again."));
        if (!paths.isEmpty()) {
            UnorderedList list = new UnorderedList();
            paths.forEach(path -> list.add(new ListItem(path)));
            notice.add(list);
        }
        notice.addClassNames("notice", "notice-warn");
        return notice;
    }

    private static void addChanges(Div card, Effect.Outcome.Judged effect) {
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
                .text("Gets worse", each -> titles(each.worse()))
                .text("Gets better", each -> titles(each.better()));
        table.rows(effect.changes());
        card.add(table);
    }

    private static String titles(List<String> titles) {
        return titles.isEmpty() ? "–" : String.join("; ", titles);
    }
}
