package dev.slipway.portal.telemetry;

/**
 * Environments that are kept initialised for a version or an alias.
 *
 * @param qualifier the version's number or the alias
 * @param requested how many are paid for
 * @param available how many are ready now
 * @param status as the platform says it, with its reason if it gives one
 */
public record ProvisionedConcurrency(String qualifier, int requested, int available, String status) {}
