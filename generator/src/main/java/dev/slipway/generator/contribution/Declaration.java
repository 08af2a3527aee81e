package dev.slipway.generator.contribution;

import dev.slipway.manifest.SettingVariable;

/**
 * A name that the function's settings have a field for.
 *
 * @param setting what the name stands for
 * @param about what the field is, in words for who reads the code; identifiers in back-ticks
 */
public record Declaration(SettingVariable setting, String about) {}
