package dev.slipway.portal.telemetry;

import java.util.List;

/** What cold starts are made of, as far as it can be known. */
public sealed interface ColdStartAnatomy {

    /**
     * Traced requests, newest first, at least one.
     *
     * @param notes sentences about what is missing
     */
    record Traced(List<InvocationTrace> traces, List<String> notes) implements ColdStartAnatomy {

        /** Copies its lists. */
        public Traced {
            traces = List.copyOf(traces);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The newest cold start as the platform's own lines tell it: two spans, with nothing about what happens within them.
     *
     * @param hint what to do to see more
     */
    record FromLines(InvocationTrace trace, String hint) implements ColdStartAnatomy {}

    /** Nothing is known; says why and what to do. */
    record Unknown(String reason) implements ColdStartAnatomy {}
}
