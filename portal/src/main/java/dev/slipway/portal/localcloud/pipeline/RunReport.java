package dev.slipway.portal.localcloud.pipeline;

/** A run and what it found so far, read together. */
public record RunReport(RunDetails run, RunFindings findings) {}
