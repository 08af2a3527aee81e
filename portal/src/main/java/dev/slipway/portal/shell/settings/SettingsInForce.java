package dev.slipway.portal.shell.settings;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** Every setting in force, with secrets masked, by name. */
record SettingsInForce(ConfigurableEnvironment environment, DescribedSettings described) {

    List<Setting> all() {
        return names().stream().map(this::setting).flatMap(Optional::stream).toList();
    }

    private TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(described.byName().keySet());
        names.removeAll(described.maps());
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all) {
                all.stream()
                        .map(ConfigurationPropertyName::toString)
                        .filter(this::entryOfAMap)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private boolean entryOfAMap(String name) {
        return described.knows(name) && !described.byName().containsKey(name);
    }

    /** Nothing for one that has no value at all. */
    private Optional<Setting> setting(String name) {
        ConfigurationPropertyName property = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(property);
            if (found != null) {
                SettingOrigin origin = Origins.of(source.getUnderlyingSource(), found.getOrigin());
                return Optional.of(
                        new Setting(name, shown(name, found.getValue()), origin, described.description(name)));
            }
        }
        return Optional.empty();
    }

    private String shown(String name, Object value) {
        return Masked.value(name, environment.resolvePlaceholders(String.valueOf(value)));
    }
}
