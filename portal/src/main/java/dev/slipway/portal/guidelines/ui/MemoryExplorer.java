package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.guidelines.MemoryCurves;
import dev.slipway.portal.guidelines.MemoryCurves.Goal;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredCurve;
import dev.slipway.portal.guidelines.MemoryCurves.MeasuredSize;
import dev.slipway.portal.uikit.Chart;
import dev.slipway.portal.uikit.DataTable;
import java.util.Locale;

/** Measured functions to choose from, with duration and price by memory size, and the size that serves a goal best. */
final class MemoryExplorer extends Div {
    private final Select<MeasuredCurve> functions = new Select<>();
    private final RadioButtonGroup<Goal> goals = new RadioButtonGroup<>();
    private final Paragraph answer = new Paragraph();
    private final Div drawing = new Div();

    MemoryExplorer(MemoryCurves curves) {
        addClassNames("document-chart", "memory-explorer");
        H3 title = new H3(curves.title());
        title.addClassName("chart-title");
        functions.setLabel("Function");
        functions.setItemLabelGenerator(MeasuredCurve::label);
        functions.setItems(curves.curves());
        functions.setValue(curves.curves().getFirst());
        goals.setLabel("What counts");
        goals.setItemLabelGenerator(MemoryExplorer::label);
        goals.setItems(Goal.values());
        goals.setValue(Goal.BALANCE);
        functions.addValueChangeListener(change -> show());
        goals.addValueChangeListener(change -> show());
        Div choices = new Div(functions, goals);
        choices.addClassName("memory-choices");
        answer.addClassName("memory-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        add(title, new Paragraph(curves.summary()), choices, answer, drawing);
        show();
    }

    private void show() {
        MeasuredCurve curve = functions.getValue();
        MeasuredSize best = curve.best(goals.getValue());
        answer.setText(sentence(curve, best));
        drawing.removeAll();
        NativeDetails numbers = new NativeDetails("The numbers", table(curve, best));
        numbers.addClassName("chart-numbers");
        drawing.add(
                new Chart(
                        "Duration and price by memory size of a function of " + curve.label() + ". " + answer.getText(),
                        new MemoryOption(curve, best).json()),
                numbers);
    }

    private static String label(Goal goal) {
        return switch (goal) {
            case PRICE -> "least cost";
            case TIME -> "least time";
            case BALANCE -> "time, while a doubling gains a tenth";
        };
    }

    /** What was measured at the best size, and what the sizes at both ends would be against it. */
    private static String sentence(MeasuredCurve curve, MeasuredSize best) {
        return best.megabytes() + " MB: " + duration(best) + " and $" + price(best)
                + " for a million invocations. The smallest size measured, "
                + against(curve.sizes().getFirst(), best) + "; the largest, "
                + against(curve.sizes().getLast(), best) + ".";
    }

    private static String against(MeasuredSize size, MeasuredSize best) {
        return size.equals(best)
                ? size.megabytes() + " MB, is this one"
                : String.format(
                        Locale.ROOT,
                        "%d MB, takes %.2f times as long at %.2f times the price",
                        size.megabytes(),
                        size.milliseconds() / best.milliseconds(),
                        size.dollarsPerMillion() / best.dollarsPerMillion());
    }

    private static DataTable<MeasuredSize> table(MeasuredCurve curve, MeasuredSize best) {
        DataTable<MeasuredSize> table = new DataTable<MeasuredSize>("Measured: " + curve.label())
                .number("memory size, MB", size -> String.valueOf(size.megabytes()))
                .number("mean duration", MemoryExplorer::duration)
                .number("USD per million invocations", MemoryExplorer::price)
                .text("choice", size -> size.equals(best) ? "best" : "–");
        table.rows(curve.sizes());
        return table;
    }

    private static String duration(MeasuredSize size) {
        return String.format(Locale.ROOT, size.milliseconds() < 10 ? "%.2f ms" : "%,.0f ms", size.milliseconds());
    }

    private static String price(MeasuredSize size) {
        return String.format(Locale.ROOT, "%,.2f", size.dollarsPerMillion());
    }
}
