package dev.slipway.manifest;

/**
 * What Lambda gives a function to run with.
 *
 * @param memory its memory
 * @param timeout how long one invocation may take
 * @param architecture its processor
 */
public record Sizing(MemorySize memory, TimeoutSeconds timeout, Architecture architecture) {}
