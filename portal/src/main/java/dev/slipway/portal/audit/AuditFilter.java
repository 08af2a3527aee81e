package dev.slipway.portal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which entries a reader asks for; empty texts ask for all.
 *
 * @param person sign-in name, or part of the name
 * @param action beginning of the action, such as {@code promotion}
 * @param subject what it was done to, exactly
 * @param days days in UTC
 */
public record AuditFilter(String person, String action, String subject, Days days) {

    /** Every entry. */
    public static AuditFilter everything() {
        return new AuditFilter("", "", "", Days.ALL);
    }

    /**
     * Days in UTC, both included; no day means no bound.
     *
     * @param first the first day
     * @param last the last day
     */
    public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
        /** Every day. */
        public static final Days ALL = new Days(Optional.empty(), Optional.empty());

        // Bounds that every database can store.
        private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

        Instant from() {
            return first.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                    .filter(EARLIEST::isBefore)
                    .orElse(EARLIEST);
        }

        Instant until() {
            return last.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .filter(LATEST::isAfter)
                    .orElse(LATEST);
        }
    }
}
