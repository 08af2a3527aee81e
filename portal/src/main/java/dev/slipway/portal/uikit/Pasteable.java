package dev.slipway.portal.uikit;

/**
 * Text to be pasted somewhere else, such as properties or a policy.
 *
 * @param sentence what it is, and where it goes
 */
public record Pasteable(String sentence, CodeLanguage language, String text) {}
