package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.Embeddable;

/**
 * One measured cold start.
 *
 * @param initMilliseconds from the start of the process to its first question for work
 * @param maxMemoryMegabytes the most resident memory that the process had
 */
@Embeddable
public record ColdStart(double initMilliseconds, int maxMemoryMegabytes) {}
