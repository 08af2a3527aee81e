package dev.slipway.portal.localcloud.process;

/** Resident size of a process now, and the most that it ever was, in bytes. */
public record Memory(long residentBytes, long highWaterBytes) {}
