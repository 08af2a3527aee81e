package dev.slipway.portal.scorecards;

/**
 * What one check found of a function.
 *
 * @param check the check's id
 * @param title what it expects
 * @param level the level that demands it
 */
public record CheckResult(String check, String title, String level, Verdict verdict) {}
