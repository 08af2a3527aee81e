package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.TimeRange;
import dev.slipway.portal.telemetry.TimeRange.Between;
import dev.slipway.portal.telemetry.TimeRange.Last;
import dev.slipway.portal.telemetry.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Choice of a window up to now, or of two days. */
class RangeChoice extends Div {

    private static final String DAYS = "From day to day";

    RangeChoice(TimeRange time, Optional<PerformanceReport> report, Consumer<TimeRange> open) {
        addClassNames("cluster", "range-choice");
        Select<String> windows = new Select<>();
        windows.setLabel("Range");
        List<String> options = new ArrayList<>(
                Arrays.stream(Window.values()).map(Window::label).toList());
        options.add(DAYS);
        windows.setItems(options);
        add(windows);
        switch (time.period()) {
            case Last(Window window) -> windows.setValue(window.label());
            case Between between -> {
                windows.setValue(DAYS);
                days(time, between, open);
            }
        }
        windows.addValueChangeListener(change -> open.accept(new TimeRange(
                Arrays.stream(Window.values())
                        .filter(window -> window.label().equals(change.getValue()))
                        .findFirst()
                        .<TimeRange.Period>map(Last::new)
                        .orElseGet(() -> shownDays(time, report)),
                time.zone())));
    }

    /** The days that are on the screen now, as a beginning. */
    private static Between shownDays(TimeRange time, Optional<PerformanceReport> report) {
        LocalDate today = LocalDate.now(time.zone());
        return report.map(PerformanceReport::range)
                .map(range -> new Between(
                        LocalDate.ofInstant(range.from(), time.zone()),
                        LocalDate.ofInstant(range.until().minusSeconds(1), time.zone())))
                .orElse(new Between(today.minusDays(7), today));
    }

    private void days(TimeRange time, Between between, Consumer<TimeRange> open) {
        DatePicker first = picker("From", between.first());
        DatePicker last = picker("Until", between.last());
        first.setMax(between.last());
        last.setMin(between.first());
        first.addValueChangeListener(change -> choose(change.getValue(), last.getValue(), time, open));
        last.addValueChangeListener(change -> choose(first.getValue(), change.getValue(), time, open));
        add(first, last);
    }

    private static void choose(
            @org.jspecify.annotations.Nullable LocalDate first,
            @org.jspecify.annotations.Nullable LocalDate last,
            TimeRange time,
            Consumer<TimeRange> open) {
        if (first != null && last != null && !last.isBefore(first)) {
            open.accept(new TimeRange(new Between(first, last), time.zone()));
        }
    }

    private static DatePicker picker(String label, LocalDate value) {
        DatePicker picker = new DatePicker(label, value);
        picker.setLocale(Locale.UK);
        return picker;
    }
}
