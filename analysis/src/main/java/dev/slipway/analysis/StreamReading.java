package dev.slipway.analysis;

import dev.slipway.analysis.PlatformEvent.InitReport;
import java.util.List;

/**
 * What the platform lines of one log stream, which is one execution environment, tell: its requests in the order of
 * their reports, its initialisations that were reported on their own, and what could not be used.
 */
public record StreamReading(List<Invocation> invocations, List<InitReport> initReports, Leftovers leftovers) {

    /** Copies its lists. */
    public StreamReading {
        invocations = List.copyOf(invocations);
        initReports = List.copyOf(initReports);
    }

    /** How many requests break the billing identity. */
    public long billingDifferences() {
        return invocations.stream()
                .filter(invocation -> BillingIdentity.of(invocation.report()) == BillingIdentity.DIFFERS)
                .count();
    }

    /**
     * What was not counted: platform lines that could not be read, with the first few reasons; reports without a
     * request that they could belong to; short reports of managed instances; and records that the platform dropped.
     */
    public record Leftovers(
            long unreadable, List<String> reasons, long strayReports, long managedReports, long droppedRecords) {

        /** Copies its list. */
        public Leftovers {
            reasons = List.copyOf(reasons);
        }

        /** Whether everything that the platform wrote has been counted. */
        public boolean none() {
            return unreadable + strayReports + managedReports + droppedRecords == 0;
        }
    }
}
