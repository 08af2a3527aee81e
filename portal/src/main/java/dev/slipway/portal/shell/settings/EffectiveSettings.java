package dev.slipway.portal.shell.settings;

import dev.slipway.portal.security.AdministratorsOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Service;

/** Service: every setting in force, where its value comes from, and what it means. */
@Service
@AdministratorsOnly
public class EffectiveSettings {
    private final ConfigurableEnvironment environment;
    private final DescribedSettings described = DescribedSettings.read();

    EffectiveSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** All settings of the portal and those below it that operators meet, by their first words. */
    public List<SettingGroup> groups() {
        Map<String, List<Setting>> groups = new TreeMap<>();
        names().forEach(name -> setting(name)
                .ifPresent(setting -> groups.computeIfAbsent(prefix(name), first -> new ArrayList<>())
                        .add(setting)));
        return groups.entrySet().stream()
                .map(entry -> new SettingGroup(entry.getKey(), entry.getValue()))
                .toList();
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

    private static String prefix(String name) {
        int first = name.indexOf('.');
        int second = name.indexOf('.', first + 1);
        return name.substring(0, second > 0 ? second : first);
    }
}
