package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.scorecards.FleetScore;
import dev.slipway.portal.scorecards.FleetScore.TeamTrend;
import dev.slipway.portal.scorecards.RulesReading;
import dev.slipway.portal.scorecards.ScorecardRules.Level;
import dev.slipway.portal.uikit.Chart;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Figures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** All functions by level, the campaigns, the trend by team, and the branches whose effect can be looked at. */
final class FleetContent extends Div {

    FleetContent(FleetScore score, CardFilter filter) {
        addClassName("stack");
        switch (score.rules()) {
            case RulesReading.Broken broken ->
                add(broken(broken.problems(), "Nothing is judged until it is repaired."));
            case RulesReading.Known known -> addFleet(score, known, filter);
        }
        if (!score.branches().isEmpty()) {
            add(branches(score.branches()));
        }
    }

    private void addFleet(FleetScore score, RulesReading.Known known, CardFilter filter) {
        if (known.shipped()) {
            Div notice = new Div(new Span("The catalog has no scorecards.yaml: the portal's own rules count. Add the"
                    + " file to change them."));
            notice.addClassNames("notice", "notice-warn");
            add(notice);
        }
        List<String> levels = known.rules().levels().stream().map(Level::name).toList();
        Figures figures = new Figures();
        levels.forEach(level -> figures.figure(
                FleetScore.reaching(score.cards(), levels, level) + " of "
                        + score.cards().size(),
                level + " or better"));
        add(figures, new FunctionsCard(score.cards(), filter));
        if (!score.campaigns().isEmpty()) {
            add(CampaignTable.of(score.campaigns()));
        }
        if (!score.exemptions().isEmpty()) {
            add(ExemptionTable.of(score.exemptions()));
        }
        add(trend(score.trend()));
    }

    /** What is wrong with rules, and what follows. */
    static Component broken(List<String> problems, String consequence) {
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        Div notice = new Div(new Span("scorecards.yaml is broken. " + consequence), list);
        notice.addClassNames("notice", "notice-bad");
        return notice;
    }

    private static Component trend(List<TeamTrend> trend) {
        DataTable<TeamTrend> table = new DataTable<TeamTrend>("Share of checks met, by team")
                .text("Team", FleetContent::team)
                .number("Functions", each -> String.valueOf(each.functions()))
                .number("Met today", each -> percent(each.share()))
                .text(
                        "Before",
                        each -> each.before().isEmpty()
                                ? "not enough data: figures are noted from now on, a day at a time"
                                : each.before().stream()
                                        .map(then -> percent(then.share()) + " on " + then.day())
                                        .collect(Collectors.joining(", ")));
        table.rows(trend);
        boolean line = trend.stream().anyMatch(each -> each.days().size() > 1);
        return line
                ? card(
                        "Trend by team",
                        new Chart(
                                "Share of checks met, by team and day. Today's and earlier figures stand in the table.",
                                TrendOption.json(trend)),
                        table)
                : card("Trend by team", table);
    }

    /** What a team is called, also where no manifest names one. */
    static String team(TeamTrend trend) {
        return trend.team().isEmpty() ? "no readable manifest" : trend.team();
    }

    private static Component branches(List<String> branches) {
        UnorderedList list = new UnorderedList();
        branches.forEach(branch -> list.add(new ListItem(new Anchor(effect(branch), "Effect of " + branch))));
        return card("Before it is merged", list);
    }

    /** Where the effect of a branch is shown. */
    static String effect(String branch) {
        return "scorecards?" + ScorecardsView.BRANCH + "=" + URLEncoder.encode(branch, StandardCharsets.UTF_8);
    }

    /** A short text that stays on one line. */
    static Span unbroken(String text) {
        Span span = new Span(text);
        span.addClassName("unbroken");
        return span;
    }

    static Component card(String title, Component... content) {
        Div card = new Div(new H2(title));
        card.add(content);
        card.addClassName("card");
        return card;
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
