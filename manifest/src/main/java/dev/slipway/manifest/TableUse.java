package dev.slipway.manifest;

/**
 * A DynamoDB table that a function uses.
 *
 * @param name the table's name
 * @param access what the function does with it
 */
public record TableUse(ResourceName name, DataAccess access) {}
