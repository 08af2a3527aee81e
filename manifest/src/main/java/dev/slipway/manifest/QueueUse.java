package dev.slipway.manifest;

/**
 * An SQS queue that a function uses without being triggered by it.
 *
 * @param name the queue's name
 * @param access what the function does with it
 */
public record QueueUse(ResourceName name, QueueAccess access) {}
