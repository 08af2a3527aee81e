package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.uikit.DataTable;
import dev.slipway.portal.uikit.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A function's scorecard: its level, and each check with the fact behind it, level by level. */
final class ScorecardContent extends Div {

    /**
     * Shows a scorecard.
     *
     * @param exempt what is done where somebody wants to exempt from a check; nothing for who may not
     */
    ScorecardContent(Scorecard card, Optional<Consumer<CheckResult>> exempt) {
        addClassName("stack");
        long met = card.results().stream()
                .filter(result -> result.verdict().counts())
                .count();
        add(new Figures()
                .figure(card.levelName(), "level")
                .figure(met + " of " + card.results().size(), "checks met or exempt")
                .figure(String.valueOf(card.failed().size()), "not met")
                .figure(String.valueOf(card.notKnown().size()), "not known, which is neither"));
        Map<String, List<CheckResult>> levels = card.results().stream()
                .collect(Collectors.groupingBy(CheckResult::level, LinkedHashMap::new, Collectors.toList()));
        levels.forEach((level, results) -> {
            DataTable<CheckResult> table = new DataTable<CheckResult>("Checks of the level " + level)
                    .text("Check", CheckResult::title)
                    .component("Verdict", result -> VerdictBadge.of(result.verdict()))
                    .sentence("Fact", result -> VerdictBadge.words(result.verdict()));
            exempt.filter(wanted -> results.stream().anyMatch(ExemptDialog::fits))
                    .ifPresent(wanted -> table.component("Exemption", result -> button(result, wanted)));
            table.rows(results);
            Div section = new Div(new H2(capital(level)), table);
            section.addClassName("card");
            add(section);
        });
        Paragraph more = new Paragraph(new Anchor("scorecards", "All functions"));
        more.add(" · ");
        more.add(new Anchor("guidelines/scorecards", "How scorecards work"));
        add(more);
    }

    private static Component button(CheckResult result, Consumer<CheckResult> exempt) {
        if (!ExemptDialog.fits(result)) {
            return new Span();
        }
        Button button = new Button("Exempt…", click -> exempt.accept(result));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Exempt from: " + result.title());
        return button;
    }

    static String capital(String level) {
        return level.isEmpty() ? level : level.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + level.substring(1);
    }
}
