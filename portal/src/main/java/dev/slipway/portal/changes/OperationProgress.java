package dev.slipway.portal.changes;

/** Event: an operation's steps, log or state have changed; whoever shows it looks again. */
public record OperationProgress(OperationId id) {}
