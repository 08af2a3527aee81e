package dev.slipway.manifest;

/**
 * Who a function is, and whose.
 *
 * @param name its name
 * @param owner the team that owns it
 * @param description what it does, in one sentence
 */
public record Identity(FunctionName name, TeamName owner, Description description) {}
