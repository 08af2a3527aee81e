package dev.slipway.portal.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;

/**
 * A chart drawn by ECharts. Colours in the option are written as {@code "$accent"}, {@code "$ink"}, {@code "$muted"},
 * {@code "$line"}, {@code "$good"}, {@code "$warn"}, {@code "$bad"}, {@code "$series1"} to {@code "$series6"} and follow
 * the theme. A chart never stands without its {@link DataTable}.
 */
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://slipway/chart.js")
public final class Chart extends Div {
    private final String option;

    /** Draws an ECharts option given as JSON; the label says in a sentence what is seen. */
    public Chart(String label, String option) {
        this.option = option;
        addClassName("chart");
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageScripts.call(getElement(), "draw", option);
    }
}
