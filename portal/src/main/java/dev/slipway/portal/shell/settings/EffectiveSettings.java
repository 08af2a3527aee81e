package dev.slipway.portal.shell.settings;

import dev.slipway.portal.security.AdministratorsOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        for (Setting setting : new SettingsInForce(environment, described).all()) {
            groups.computeIfAbsent(prefix(setting.name()), first -> new ArrayList<>())
                    .add(setting);
        }
        return groups.entrySet().stream()
                .map(entry -> new SettingGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String prefix(String name) {
        int first = name.indexOf('.');
        int second = name.indexOf('.', first + 1);
        return name.substring(0, second > 0 ? second : first);
    }
}
