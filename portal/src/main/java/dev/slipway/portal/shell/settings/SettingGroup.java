package dev.slipway.portal.shell.settings;

import java.util.List;

/** Settings that begin with the same words, such as {@code slipway.aws}. */
public record SettingGroup(String prefix, List<Setting> settings) {

    /** Copies its list. */
    public SettingGroup {
        settings = List.copyOf(settings);
    }
}
