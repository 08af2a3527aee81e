package dev.slipway.portal.shell.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.select.Select;
import dev.slipway.portal.shell.ui.ThemePreference;
import dev.slipway.portal.uikit.Moments;
import dev.slipway.portal.uikit.ReaderZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What one person wants to look at, in this browser: the theme, and the zone of times. */
class PreferencesCard extends Div {
    private static final List<ColorScheme.Value> THEMES =
            List.of(ColorScheme.Value.LIGHT_DARK, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    private final Select<ColorScheme.Value> theme = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>("Zone of times");
    private final Paragraph example = new Paragraph();

    PreferencesCard() {
        addClassNames("card", "stack");
        theme.setLabel("Theme");
        theme.setItems(THEMES);
        theme.setItemLabelGenerator(ThemePreference::label);
        theme.setValue(ColorScheme.Value.LIGHT_DARK);
        theme.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ThemePreference.choose(change.getValue());
            }
        });
        zone.setItems(zones());
        zone.setValue(ReaderZone.current().getId());
        zone.setRequiredIndicatorVisible(false);
        zone.addValueChangeListener(change -> choose(change.getValue(), change.getOldValue()));
        Div fields = new Div(theme, zone);
        fields.addClassNames("cluster", "preferences");
        example.addClassName("muted");
        describe();
        add(new H2("Your preferences"), fields, example);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ThemePreference.chosen(event.getUI(), theme::setValue);
    }

    private void choose(String id, String before) {
        if (id == null) {
            zone.setValue(before);
            return;
        }
        ReaderZone.choose(UI.getCurrent(), ZoneId.of(id));
        describe();
    }

    private void describe() {
        example.setText("Kept in this browser. Times read like " + Moments.minute(Instant.now())
                + "; the audit is always in UTC.");
    }

    /** UTC first, then the regions' cities; the short names of old are ambiguous. */
    private static List<String> zones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.matches(
                                        "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                                .sorted())
                .toList();
    }
}
