package dev.slipway.portal.shell.settings;

import dev.slipway.portal.audit.AuditTrail;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in the audit which settings have changed since the last start, since they change outside of the portal. Of a
 * secret only that it came or went is told.
 */
@Component
class SettingsAudit {
    /** What the shell hands on to cargo differs from window to window, and says nothing of the portal. */
    private static final String HANDED_ON = "slipway.local-cloud.toolchain";

    private final ConfigurableEnvironment environment;
    private final JdbcClient database;
    private final AuditTrail trail;

    SettingsAudit(ConfigurableEnvironment environment, JdbcClient database, AuditTrail trail) {
        this.environment = environment;
        this.database = database;
        this.trail = trail;
    }

    /** Compares, notes what differs, and remembers what is in force now; the first start has nothing to compare with. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void compare() {
        Map<String, String> before = known();
        Map<String, Setting> now = new TreeMap<>();
        for (Setting setting : new SettingsInForce(environment, DescribedSettings.read()).all()) {
            if (!setting.name().startsWith(HANDED_ON)) {
                now.put(setting.name(), setting);
            }
        }
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = now.containsKey(name) ? now.get(name).value() : "";
            if (!was.equals(is) && !before.isEmpty()) {
                trail.record("settings.changed", name, facts(was, is, now.get(name)));
            }
        }
        remember(now);
    }

    private static Map<String, String> facts(String was, String is, @Nullable Setting setting) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("before", was);
        facts.put("after", is);
        if (setting != null) {
            SettingOrigin origin = setting.origin();
            facts.put("from", (origin.kind().label() + " " + origin.detail()).strip());
        }
        return facts;
    }

    private Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        database.sql("select name, setting_value from known_setting")
                .query((row, number) -> known.put(row.getString("name"), row.getString("setting_value")))
                .list();
        return known;
    }

    private void remember(Map<String, Setting> now) {
        database.sql("delete from known_setting").update();
        now.values()
                .forEach(setting -> database.sql("insert into known_setting (name, setting_value) values (?, ?)")
                        .params(setting.name(), setting.value())
                        .update());
    }
}
