package dev.slipway.portal.shell.settings;

/**
 * A setting in force.
 *
 * @param value as text, with secrets masked; empty where it is set to nothing
 * @param description what it sets, empty where nothing describes it
 */
public record Setting(String name, String value, SettingOrigin origin, String description) {}
