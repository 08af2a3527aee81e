package dev.slipway.portal.localcloud.workbench;

import java.util.List;

/**
 * All that the page of one function begins with.
 *
 * @param access whether the person may build and run it
 * @param candidates what can be invoked, newest first
 * @param events events of the repository
 * @param values which local values are there
 * @param machine what to know of this machine
 */
public record Bench(
        Access access,
        List<Candidate> candidates,
        List<SampleEvent> events,
        List<LocalValueState> values,
        Machine machine) {

    public Bench {
        candidates = List.copyOf(candidates);
        events = List.copyOf(events);
        values = List.copyOf(values);
    }

    /** An event from the function's {@code events} folder. */
    public record SampleEvent(String file, String text) {}

    /**
     * What to know of this machine.
     *
     * @param memoryLimit how memory is limited here
     * @param cargoAdvice how to get cargo; empty where it is there
     */
    public record Machine(String memoryLimit, String cargoAdvice) {}
}
