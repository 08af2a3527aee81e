package dev.slipway.analysis.logs;

import java.util.List;

/**
 * What became of the events of one or more logs.
 *
 * @param events all of them, the function's own included
 * @param platform how many of them the platform wrote
 * @param unread platform lines that could not be read, with where the first few stand and why
 * @param lookAlikes lines that the function printed to look like a report, left out
 * @param billing how the reports keep the billing identity
 * @param droppedRecords what the platform says that it dropped
 */
public record ParsingTally(
        long events, long platform, Unread unread, long lookAlikes, Billing billing, long droppedRecords) {

    /** Lines that could not be read: how many, and the first few as {@code line 17: Duration is not given in ms}. */
    public record Unread(long count, List<String> reasons) {

        /** Copies its list. */
        public Unread {
            reasons = List.copyOf(reasons);
        }
    }

    /** Reports whose billed duration is duration plus initialisation rounded up, out of those that should be so. */
    public record Billing(long checked, long differing) {}
}
