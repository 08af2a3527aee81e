package dev.slipway.portal.shell.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal's own settings as the build has described them, from the records that they are bound to.
 *
 * @param byName what each sets
 * @param maps names of those that hold entries of names of their own
 */
record DescribedSettings(Map<String, String> byName, Set<String> maps) {
    private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
    static final String PREFIX = "slipway.";

    /** What settings of the frameworks below the portal mean, of those that operators meet. */
    private static final Map<String, String> OTHERS = Map.of(
            "server.address", "Address that the portal listens on.",
            "server.port", "Port that the portal listens on.",
            "spring.profiles.active", "Profiles beside the defaults.",
            "spring.datasource.url", "The database.",
            "spring.datasource.username", "Who signs in to the database.",
            "spring.datasource.password", "With which password.",
            "logging.level.root", "How much is written to the portal's own log.");

    static DescribedSettings read() {
        Map<String, String> byName = new TreeMap<>(OTHERS);
        Set<String> maps = new TreeSet<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(METADATA)) {
                try (InputStream stream = resource.getInputStream()) {
                    for (JsonNode property :
                            JsonMapper.shared().readTree(stream).path("properties")) {
                        String name = property.path("name").asString("");
                        if (name.startsWith(PREFIX)) {
                            byName.put(
                                    name, sentence(property.path("description").asString("")));
                            if (property.path("type").asString("").startsWith("java.util.Map")) {
                                maps.add(name);
                            }
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The descriptions of settings in the portal's jar cannot be read.", broken);
        }
        return new DescribedSettings(byName, maps);
    }

    /** Whether the portal has such a setting, or an entry of that name in one. */
    boolean knows(String name) {
        return byName.containsKey(name) || map(name).isPresent();
    }

    /** What a setting means; an entry of a map means what the map does. */
    String description(String name) {
        return byName.getOrDefault(name, map(name).map(byName::get).orElse(""));
    }

    private Optional<String> map(String name) {
        return maps.stream()
                .filter(map -> name.startsWith(map + ".") || name.startsWith(map + "["))
                .findFirst();
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String upper = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        String plain = upper.replaceAll("\\{@(?:code|link|value) #?([^}]*)}", "$1");
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
