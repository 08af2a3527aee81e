package dev.slipway.portal.telemetry;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the log of one function in one environment has been read.
 *
 * @param readUntil everything before this instant is in the figures, but for the open hours
 * @param openHours hours that got lines since they were read, and wait to be read again
 * @param failure why the last attempt failed, as a sentence
 */
public record LogLag(Instant readUntil, int openHours, Optional<String> failure) {}
