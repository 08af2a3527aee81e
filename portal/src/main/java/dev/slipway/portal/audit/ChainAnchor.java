package dev.slipway.portal.audit;

import java.time.Instant;

/**
 * Where the audit's chain ended at some time, noted outside of the database: whoever rewrites the whole chain with fitting
 * hashes cannot make it fit this as well.
 *
 * @param number number of the entry that was the last one
 * @param hash its hash
 * @param at when it was noted
 */
public record ChainAnchor(long number, String hash, Instant at) {}
