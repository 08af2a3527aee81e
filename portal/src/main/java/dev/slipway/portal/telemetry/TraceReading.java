package dev.slipway.portal.telemetry;

import java.util.List;

/** Outcome of asking for traces. */
public sealed interface TraceReading {

    /**
     * The traces that were found.
     *
     * @param notes sentences about what is missing, such as traces that could not be read; none as a rule
     */
    record Traces(List<InvocationTrace> traces, List<String> notes) implements TraceReading {

        /** Copies its lists. */
        public Traces {
            traces = List.copyOf(traces);
            notes = List.copyOf(notes);
        }
    }

    /** There are none to be had here: the function is not traced, or the source cannot be asked; says why and what next. */
    record Unavailable(String reason) implements TraceReading {}
}
