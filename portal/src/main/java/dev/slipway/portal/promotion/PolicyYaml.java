package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.PolicyReading.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of a policy: hands out values of the right type and notes, with its line, whatever is none. */
final class PolicyYaml {
    private static final int LONGEST = 16 * 1024;

    private final MappingNode mapping;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    /** A text with the place where it stands. */
    record Located(String value, Node node) {}

    private PolicyYaml(MappingNode mapping, List<Problem> problems) {
        this.mapping = mapping;
        this.problems = problems;
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (values.putIfAbsent(name, entry.getValueNode()) != null) {
                problem(entry.getKeyNode(), "Field " + name + " stands here twice.", "Keep one of the two.");
            }
        }
    }

    /** The root mapping of a text, or nothing, with a problem added that says why. */
    static Optional<PolicyYaml> read(String text, List<Problem> problems) {
        if (text.length() > LONGEST) {
            problems.add(
                    new Problem(1, "The file has " + text.length() + " characters.", "A policy has a dozen lines."));
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new PolicyYaml(mapping, problems));
            }
            problems.add(new Problem(1, "This is no policy.", "Write its fields, beginning with schema: 1."));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new Problem(
                    line,
                    "This is not YAML: " + e.getProblem() + ".",
                    "Check quotes, colons and indentation here and on the line above."));
        } catch (YamlEngineException e) {
            problems.add(new Problem(1, "This is not YAML.", "Check that it is plain text in UTF-8."));
        }
        return Optional.empty();
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    void onlyFields(String what, List<String> known) {
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!known.contains(name)) {
                problem(
                        entry.getKeyNode(),
                        "Unknown field \"" + name + "\".",
                        what + " has the fields " + String.join(", ", known) + ".");
            }
        }
    }

    Optional<Located> text(String field) {
        return scalar(field, "text", Tag.STR).map(node -> new Located(node.getValue(), node));
    }

    Optional<Integer> number(String field, int least, int most) {
        return scalar(field, "a whole number", Tag.INT).flatMap(node -> {
            try {
                int number = Integer.parseInt(node.getValue());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // Said below: the number is out of range.
            }
            problem(
                    node,
                    "Field " + field + " cannot be " + node.getValue() + ".",
                    "Use " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    Optional<Boolean> bool(String field) {
        return scalar(field, "true or false", Tag.BOOL)
                .map(node -> node.getValue().equalsIgnoreCase("true"));
    }

    Optional<Set<String>> words(String field) {
        Node node = required(field);
        if (node instanceof SequenceNode sequence) {
            Set<String> words = new LinkedHashSet<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
                    words.add(scalar.getValue());
                } else {
                    problem(item, "Field " + field + " lists names only.", "Write one name a line after a hyphen.");
                }
            }
            return Optional.of(words);
        }
        if (node != null) {
            problem(node, "Field " + field + " must be a list.", "Write [] for none, or one name a line.");
        }
        return Optional.empty();
    }

    Optional<PolicyYaml> mapping(String field) {
        Node node = required(field);
        if (node instanceof MappingNode inner) {
            return Optional.of(new PolicyYaml(inner, problems));
        }
        if (node != null) {
            problem(node, "Field " + field + " must have fields of its own.", "Indent them below it.");
        }
        return Optional.empty();
    }

    /** Whether the field stands there; others are asked for with a default where it does not. */
    boolean has(String field) {
        return values.containsKey(field);
    }

    /** The mappings that a field lists. */
    List<PolicyYaml> mappings(String field) {
        Node node = required(field);
        if (!(node instanceof SequenceNode sequence)) {
            if (node != null) {
                problem(node, "Field " + field + " must be a list.", "Begin each entry with a hyphen.");
            }
            return List.of();
        }
        List<PolicyYaml> mappings = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode inner) {
                mappings.add(new PolicyYaml(inner, problems));
            } else {
                problem(item, "An entry of " + field + " must have fields.", "Write name: and the others below it.");
            }
        }
        return mappings;
    }

    Node nodeOf(String field) {
        return values.getOrDefault(field, mapping);
    }

    void problem(Node at, String message, String hint) {
        problems.add(new Problem(at.getStartMark().map(Mark::getLine).orElse(0) + 1, message, hint));
    }

    private Optional<ScalarNode> scalar(String field, String what, Tag tag) {
        Node node = required(field);
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return Optional.of(scalar);
        }
        if (node != null) {
            problem(node, "Field " + field + " must be " + what + ".", "Correct it.");
        }
        return Optional.empty();
    }

    private @Nullable Node required(String field) {
        Node node = values.get(field);
        if (node == null) {
            problem(mapping, "Field " + field + " is missing.", "Add it.");
        }
        return node;
    }
}
