package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.Badge.Tone;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.EmptyState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions and how each stands, narrowed down to a team and to a check that they wait on. */
final class FunctionsCard extends Div {
    private final List<Scorecard> cards;
    private final H2 title = new H2();
    private final Div rows = new Div();
    private CardFilter filter;

    FunctionsCard(List<Scorecard> cards, CardFilter filter) {
        this.cards = cards;
        this.filter = filter;
        addClassName("card");
        Div choices = new Div(teams(), checks());
        choices.addClassNames("cluster", "scorecard-filters");
        add(title, choices, rows);
        fill();
    }

    private void fill() {
        List<Scorecard> kept = cards.stream().filter(filter::keeps).toList();
        title.setText(kept.size() == cards.size() ? "Functions" : "Functions: " + kept.size() + " of " + cards.size());
        rows.removeAll();
        rows.add(
                kept.isEmpty()
                        ? new EmptyState(
                                "No function fits.",
                                "None of this team waits on this check, or there is no such team or check.",
                                new Anchor(ScorecardsView.ADDRESS, "Show all functions"))
                        : table(kept));
    }

    /** In place, so that the choice keeps the focus; the address follows. */
    private void narrow(CardFilter chosen) {
        filter = chosen;
        fill();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ScorecardsView.ADDRESS, filter.parameters())));
    }

    private static DataTable<Scorecard> table(List<Scorecard> cards) {
        DataTable<Scorecard> table = new DataTable<Scorecard>("Scorecards of functions")
                .component(
                        "Function", card -> new Anchor("functions/" + card.function() + "/scorecard", card.function()))
                .text("Team", Scorecard::team)
                .component(
                        "Level",
                        card -> new Badge(card.levelName(), card.level().isEmpty() ? Tone.WARN : Tone.ACCENT))
                .sentence("Not met", card -> titles(card.failed()))
                .sentence("Not known", card -> titles(card.notKnown()));
        table.rows(cards);
        return table;
    }

    private Select<String> teams() {
        Map<String, String> teams = new LinkedHashMap<>(Map.of("", "All teams"));
        cards.stream()
                .map(Scorecard::team)
                .filter(team -> !team.isEmpty())
                .sorted()
                .forEach(team -> teams.put(team, team));
        return choice("Team", teams, filter.team(), team -> filter.withTeam(team));
    }

    private Select<String> checks() {
        Map<String, String> checks = new LinkedHashMap<>(Map.of("", "Any check"));
        List<CheckResult> results =
                cards.stream().flatMap(card -> card.results().stream()).toList();
        Set<String> offered = results.stream()
                .filter(CardFilter::isWaitedOn)
                .map(CheckResult::check)
                .collect(Collectors.toSet());
        offered.add(filter.check());
        results.stream()
                .filter(result -> offered.contains(result.check()))
                .forEach(result -> checks.putIfAbsent(result.check(), result.title()));
        return choice("Not met or not known", checks, filter.check(), check -> filter.withCheck(check));
    }

    private Select<String> choice(
            String label, Map<String, String> options, String chosen, Function<String, CardFilter> target) {
        options.putIfAbsent(chosen, chosen);
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(options.keySet());
        select.setItemLabelGenerator(option -> options.getOrDefault(option, option));
        select.setValue(chosen);
        select.addValueChangeListener(change -> narrow(target.apply(change.getValue())));
        return select;
    }

    private static String titles(List<CheckResult> results) {
        return results.isEmpty()
                ? "–"
                : results.stream().map(CheckResult::title).collect(Collectors.joining("; "));
    }
}
