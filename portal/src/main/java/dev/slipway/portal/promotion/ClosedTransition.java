package dev.slipway.portal.promotion;

import java.time.Instant;
import java.util.Optional;

/**
 * A way into a stage that somebody has closed: nothing enters the stage until it is opened again.
 *
 * @param by who closed it, as the pipeline knows them
 * @param since when; nothing where the pipeline does not say
 * @param reason why; may be empty where the pipeline does not say
 */
public record ClosedTransition(String by, Optional<Instant> since, String reason) {}
