package dev.slipway.portal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What docker-compose.yml tells the portal's container by its environment. */
final class ComposedPortal {
    private static final Path FILE = Path.of("..", "docker-compose.yml");

    private ComposedPortal() {}

    /** The file's own settings, with the addresses and secrets of this machine in place of the containers'. */
    static Map<String, String> environment(Map<String, String> here) {
        Map<String, String> environment = new TreeMap<>(written());
        Set<String> unknown = new TreeSet<>(here.keySet());
        unknown.removeAll(environment.keySet());
        if (!unknown.isEmpty()) {
            throw new AssertionError("docker-compose.yml does not set " + unknown + " for the portal.");
        }
        environment.putAll(here);
        environment.forEach((name, value) -> {
            if (value.contains("${")) {
                throw new AssertionError("The secret " + name + " of docker-compose.yml has no value here.");
            }
        });
        return environment;
    }

    private static Map<String, String> written() {
        try {
            Map<?, ?> file =
                    (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
            Map<?, ?> portal = (Map<?, ?>) ((Map<?, ?>) file.get("services")).get("portal");
            Map<String, String> environment = new TreeMap<>();
            ((Map<?, ?>) portal.get("environment"))
                    .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
