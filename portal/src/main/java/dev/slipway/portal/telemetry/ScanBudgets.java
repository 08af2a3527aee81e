package dev.slipway.portal.telemetry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Port: what reading logs has cost today, and what it may cost. */
public interface ScanBudgets {

    /** One row for each source of logs that charges for being read. */
    List<Today> today();

    /**
     * A source's day, which begins at midnight UTC.
     *
     * @param account what is charged, as people call it
     * @param scan what was read since midnight
     * @param budgetUsd what the day may cost in US dollars
     */
    record Today(String account, LocalDate day, LogScan scan, BigDecimal budgetUsd) {

        /** Whether nothing more is read until the next day. */
        public boolean spent() {
            return scan.usd().compareTo(budgetUsd) >= 0;
        }
    }
}
