package dev.slipway.portal.shell.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.shell.settings.Setting;
import dev.slipway.portal.shell.settings.SettingGroup;
import dev.slipway.portal.shell.settings.SettingOrigin;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.DataTable;
import java.util.List;
import java.util.Locale;

/** Settings by group; typing narrows them down. */
class SettingsTable extends Div {
    private final List<SettingGroup> groups;
    private final Div tables = new Div();

    SettingsTable(List<SettingGroup> groups) {
        this.groups = groups;
        addClassName("stack");
        tables.addClassName("stack");
        TextField search = new TextField("Search settings");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fill(change.getValue()));
        search.addClassName("setting-search");
        add(search, tables);
        fill("");
    }

    private void fill(String words) {
        tables.removeAll();
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        for (SettingGroup group : groups) {
            List<Setting> found = group.settings().stream()
                    .filter(setting -> (setting.name() + " " + setting.description())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
            if (!found.isEmpty()) {
                tables.add(new Div(new H3(group.prefix()), table(group.prefix(), found)));
            }
        }
        if (tables.getComponentCount() == 0) {
            tables.add(new Span("No setting is called so."));
        }
    }

    private static DataTable<Setting> table(String prefix, List<Setting> settings) {
        DataTable<Setting> table = new DataTable<Setting>("Settings of " + prefix)
                .component("Setting", setting -> twoLines(new Code(setting.name()), setting.description()))
                .component("Value", SettingsTable::value)
                .component("From", setting -> origin(setting.origin()));
        table.addClassName("settings-table");
        table.rows(settings);
        return table;
    }

    private static Component value(Setting setting) {
        if (setting.value().isEmpty()) {
            Span nothing = new Span("empty");
            nothing.addClassName("muted");
            return nothing;
        }
        return new Code(setting.value());
    }

    private static Component origin(SettingOrigin origin) {
        Badge badge = new Badge(origin.kind().label(), origin.changed() ? Badge.Tone.ACCENT : Badge.Tone.NEUTRAL);
        return twoLines(badge, origin.detail());
    }

    private static Div twoLines(Component first, String second) {
        Div box = new Div(first);
        box.addClassName("two-lines");
        if (!second.isEmpty()) {
            Span line = new Span(second);
            line.addClassName("muted");
            box.add(line);
        }
        return box;
    }
}
