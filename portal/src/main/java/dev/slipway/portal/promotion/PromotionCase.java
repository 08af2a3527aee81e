package dev.slipway.portal.promotion;

import java.time.Instant;
import java.util.Optional;

/**
 * What the policy is asked about: one waiting release with all that speaks for and against it.
 *
 * @param comparison what runs against what would
 * @param pending the approval that waits
 * @param evidence what speaks for and against it
 * @param productionSince since when production runs what it runs; nothing before the first release
 */
record PromotionCase(
        Comparison comparison, PendingApproval pending, Evidence evidence, Optional<Instant> productionSince) {}
