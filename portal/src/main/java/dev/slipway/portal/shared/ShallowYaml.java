package dev.slipway.portal.shared;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Refuses YAML of people one does not know that is nested so deeply that building it would overflow the stack. */
public final class ShallowYaml {
    /** Levels of mappings and lists in one another; what the portal reads has at most five. */
    public static final int DEEPEST = 10;

    private ShallowYaml() {}

    /** Throws {@link YamlEngineException} for a text that is nested more deeply, and for one that is no YAML. */
    public static void require(String text, LoadSettings settings) {
        int depth = 0;
        // Events come one by one, without recursion.
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new YamlEngineException("it is nested more than " + DEEPEST + " levels deep"
                        + event.getStartMark()
                                .map(mark -> " in line " + (mark.getLine() + 1))
                                .orElse("") + ".");
            }
        }
    }
}
