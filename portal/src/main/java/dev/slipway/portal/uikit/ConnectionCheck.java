package dev.slipway.portal.uikit;

import java.util.List;

/** Port: something outside of the portal that it works with; the page Settings lists it and has it tried out. */
public interface ConnectionCheck {

    /** What can be tried out here; one module may know several, such as an account for each environment. */
    List<Connection> connections();

    /**
     * Tries one of them out now, which may take seconds. What is wrong outside stands in the report and is never thrown.
     *
     * @param name a name that {@link #connections()} has given
     */
    ConnectionReport test(String name);

    /**
     * Something outside.
     *
     * @param name what people call it, unique among all
     * @param target where it is, as far as that is no secret
     * @param on whether the portal uses it
     * @param facts sentences about it that are worth knowing, such as what it has cost today
     * @param setUp what sets it up: the properties in force, or an example; what to allow the portal there
     */
    record Connection(String name, String target, boolean on, List<String> facts, List<Pasteable> setUp) {

        /** Copies its lists. */
        public Connection {
            facts = List.copyOf(facts);
            setUp = List.copyOf(setUp);
        }
    }
}
