package dev.slipway.manifest;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML from people one does not know: bounded in size and depth, one document, nothing that expands. */
final class SafeYaml {

    /** Far more than a manifest needs, in characters. */
    static final int LONGEST = 64 * 1024;

    /** A manifest is three levels deep. */
    private static final int DEEPEST = 8;

    private SafeYaml() {}

    /** The root of the only document, or nothing, with a problem added that says why. */
    static Optional<Node> read(String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(
                    Optional.empty(),
                    "The file has " + text.length() + " characters.",
                    "A manifest has at most " + LONGEST + ": remove what does not belong to it.");
            return Optional.empty();
        }
        LoadSettings settings = settings(text);
        try {
            // Events come one by one, so a hostile text is refused before anything is built from it.
            if (!isHarmless(new Parse(settings).parseString(text), problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(Optional.empty(), "The file is empty.", "Write a manifest, beginning with schema: 1.");
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            problems.add(
                    broken.getProblemMark().or(broken::getContextMark),
                    "This is not YAML: " + oneLine(broken.getProblem()) + ".",
                    "Check quotes, colons and indentation here and on the line above.");
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.add(
                    Optional.empty(),
                    "This is not YAML: " + oneLine(String.valueOf(broken.getMessage())) + ".",
                    "Check that it is plain text in UTF-8.");
            return Optional.empty();
        }
    }

    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setLabel("function.yaml")
                .setCodePointLimit(LONGEST)
                // The engine fails where a buffer ends in the middle of a character of two halves: so there is one
                // buffer.
                .setBufferSize(text.length() + 2)
                .setUseMarks(true)
                .build();
    }

    private static boolean isHarmless(Iterable<Event> events, Problems problems) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            Optional<Refusal> refusal = refusal(event, depth, documents);
            if (refusal.isPresent()) {
                Optional<Mark> at = event.getStartMark();
                problems.add(at, refusal.get().problem() + ".", refusal.get().advice() + ".");
                return false;
            }
        }
        return true;
    }

    private static Optional<Refusal> refusal(Event event, int depth, int documents) {
        if (depth > DEEPEST) {
            return Checks.refuse("This is nested more than " + DEEPEST + " levels deep", "A manifest needs three");
        }
        if (documents > 1) {
            return Checks.refuse("A second YAML document begins here", "Keep one document in the file");
        }
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Checks.refuse("Anchors and aliases are not allowed in a manifest", "Write the value out");
        }
        return Optional.empty();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
    }
}
