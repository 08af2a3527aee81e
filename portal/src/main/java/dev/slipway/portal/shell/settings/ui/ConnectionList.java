package dev.slipway.portal.shell.settings.ui;

import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.shell.settings.Connections;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import java.util.List;

/** All connections, each with its own test. */
class ConnectionList extends Div {

    ConnectionList(List<Connection> found, Connections connections, AsyncLoader loader) {
        addClassName("connections");
        found.forEach(connection -> add(new ConnectionRow(connection, connections, loader)));
    }
}
