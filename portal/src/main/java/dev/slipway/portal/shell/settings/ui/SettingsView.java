package dev.slipway.portal.shell.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.shell.settings.Connections;
import dev.slipway.portal.shell.settings.EffectiveSettings;
import dev.slipway.portal.shell.settings.SettingGroup;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.LoadOrder;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Preferences for everybody; for administrators also what the portal is connected to, and every setting in force. */
@Route("settings")
@PageTitle("Settings · Slipway")
@PermitAll
class SettingsView extends Page {
    private final AsyncPane<List<Connection>> connectionPane;
    private final AsyncPane<List<SettingGroup>> settingPane =
            new AsyncPane<>(SettingsTable::new, SettingsView::nothing);
    private final Connections connections;
    private final EffectiveSettings settings;
    private final AsyncLoader loader;
    private final LoadOrder connectionLoads = new LoadOrder();
    private final LoadOrder settingLoads = new LoadOrder();
    private final boolean administrator;

    SettingsView(CurrentPerson current, Connections connections, EffectiveSettings settings, AsyncLoader loader) {
        super("Settings", "");
        this.connections = connections;
        this.settings = settings;
        this.loader = loader;
        this.administrator = current.require().has(Role.ADMINISTRATOR);
        this.connectionPane =
                new AsyncPane<>(found -> new ConnectionList(found, connections, loader), SettingsView::nothing);
        add(new PreferencesCard());
        if (administrator) {
            add(
                    section(
                            "Connections",
                            "What the portal works with. A test changes nothing; it says what is missing.",
                            connectionPane),
                    section(
                            "Settings in force",
                            "They are changed where they come from, and hold from the next start on. Secrets are never"
                                    + " shown.",
                            settingPane));
        } else {
            Paragraph note = new Paragraph("Connections and the portal's own settings are seen by administrators.");
            note.addClassName("muted");
            add(note);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (administrator) {
            loader.load(event.getUI(), connectionLoads, () -> Optional.of(connections.all()), this::showConnections);
            loader.load(event.getUI(), settingLoads, () -> Optional.of(settings.groups()), this::showSettings);
        }
    }

    void showConnections(AsyncState<List<Connection>> state) {
        connectionPane.show(state);
    }

    void showSettings(AsyncState<List<SettingGroup>> state) {
        settingPane.show(state);
    }

    private static Div section(String title, String line, Div content) {
        Paragraph explanation = new Paragraph(line);
        explanation.addClassName("muted");
        Div head = new Div(new H2(title), explanation);
        Div card = new Div(head, content);
        card.addClassNames("card", "stack");
        return card;
    }

    private static EmptyState nothing() {
        return new EmptyState("There is nothing here.", "The portal runs with what it ships.");
    }
}
