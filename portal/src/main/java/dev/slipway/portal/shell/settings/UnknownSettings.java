package dev.slipway.portal.shell.settings;

import dev.slipway.manifest.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Gate before the start: a setting in a file or on the command line that the portal does not have is a typing error, and
 * ends the start. Variables of the environment are none of its business, since others may begin with the same word.
 */
@Component
class UnknownSettings {

    UnknownSettings(ConfigurableEnvironment environment) {
        DescribedSettings described = DescribedSettings.read();
        List<String> unknown = named(environment).stream()
                .filter(name -> !described.knows(name))
                .map(name -> name + " (did you mean "
                        + nearest(name, described.byName().keySet()) + "?)")
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "No such setting: " + String.join(", ", unknown) + ". Correct it, or take it away.");
        }
    }

    private static Set<String> named(ConfigurableEnvironment environment) {
        Set<String> names = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all) {
                for (ConfigurationPropertyName name : all) {
                    if (name.toString().startsWith(DescribedSettings.PREFIX) && isWritten(source, name)) {
                        names.add(name.toString());
                    }
                }
            }
        }
        return names;
    }

    private static boolean isWritten(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = source.getConfigurationProperty(name);
        return property != null
                && switch (Origins.of(source.getUnderlyingSource(), property.getOrigin())
                        .kind()) {
                    case FILE, PROFILE, COMMAND_LINE -> true;
                    case DEFAULT, ENVIRONMENT, SYSTEM_PROPERTY, OTHER -> false;
                };
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> EditDistance.between(name, candidate)))
                .orElse("");
    }
}
