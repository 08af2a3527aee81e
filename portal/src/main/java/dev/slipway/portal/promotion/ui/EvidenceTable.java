package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.EvidenceRow;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.uikit.DataTable;
import java.util.List;

/** What runs against what would, row by row, with the verdict. */
class EvidenceTable extends Div {

    EvidenceTable(Dossier dossier) {
        Comparison comparison = dossier.comparison();
        String production = comparison
                .production()
                .map(release -> "production " + release.number())
                .orElse("production");
        DataTable<EvidenceRow> table = new DataTable<EvidenceRow>("Evidence for " + comparison.function() + " "
                        + comparison.candidate().number())
                .text("Evidence", EvidenceRow::label)
                .number(production, row -> row.finding().production())
                .number(
                        "staging " + comparison.candidate().number(),
                        row -> row.finding().candidate())
                .component("Verdict", EvidenceTable::verdict);
        table.rows(dossier.evidence().rows());
        addClassName("evidence");
        add(table);
    }

    private static Component verdict(EvidenceRow row) {
        Finding finding = row.finding();
        Div cell = new Div(Verdicts.of(finding.verdict()));
        cell.addClassName("evidence-verdict");
        if (finding.details().size() == 1) {
            Span detail = new Span(finding.details().getFirst());
            detail.addClassNames("muted", "evidence-detail");
            cell.add(detail);
        } else if (!finding.details().isEmpty()) {
            cell.add(unfolded(row.label(), finding.details()));
        }
        return cell;
    }

    private static Component unfolded(String label, List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return new Details(label + " in words (" + sentences.size() + ")", list);
    }
}
