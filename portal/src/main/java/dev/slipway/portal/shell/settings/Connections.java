package dev.slipway.portal.shell.settings;

import dev.slipway.portal.security.AdministratorsOnly;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import dev.slipway.portal.uikit.ConnectionReport;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Service: everything outside that the portal works with, as the modules declare it. */
@Service
@AdministratorsOnly
public class Connections {
    private final List<ConnectionCheck> checks;

    Connections(List<ConnectionCheck> checks) {
        this.checks = checks;
    }

    /** All connections, those in use first. */
    public List<Connection> all() {
        return checks.stream()
                .flatMap(check -> check.connections().stream())
                .sorted(Comparator.comparing(Connection::on).reversed().thenComparing(Connection::name))
                .toList();
    }

    /**
     * Tries one out, which may take seconds.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ConnectionReport test(String name) {
        return checks.stream()
                .filter(check -> check.connections().stream()
                        .anyMatch(connection -> connection.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No connection is called \"" + name + "\"."))
                .test(name);
    }
}
