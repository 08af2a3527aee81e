package dev.slipway.portal.sourcecontrol;

/**
 * A commit of a branch that is started.
 *
 * @param changes against the commit before it
 * @param details who and why
 */
public record BranchCommit(ChangeSet changes, CommitDetails details) {}
