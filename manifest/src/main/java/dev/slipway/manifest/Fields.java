package dev.slipway.manifest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one mapping: hands out values of the right type, and notes a problem for everything else. */
final class Fields {

    private final Node mapping;
    private final Map<String, Node> byName;
    private final Problems problems;

    private Fields(Node mapping, Map<String, Node> byName, Problems problems) {
        this.mapping = mapping;
        this.byName = byName;
        this.problems = problems;
    }

    /** The fields of this node, of which only {@code known} ones are accepted; nothing when it is no mapping. */
    static Optional<Fields> of(Node node, String what, List<String> known, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    node,
                    what + " must be a mapping of fields.",
                    "It has the fields " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        Map<String, Node> byName = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!known.contains(name)) {
                problems.unknownField(entry.getKeyNode(), what, known);
            } else if (byName.putIfAbsent(name, entry.getValueNode()) != null) {
                problems.add(entry.getKeyNode(), "Field " + name + " stands here twice.", "Keep one of the two.");
            }
        }
        return Optional.of(new Fields(node, byName, problems));
    }

    Optional<Node> required(String name) {
        Optional<Node> node = optional(name);
        if (node.isEmpty()) {
            problems.add(mapping, "Field " + name + " is missing.", "Add it; the schema says what it holds.");
        }
        return node;
    }

    Optional<Node> optional(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A required text, made into a value whose constructor may refuse it. */
    <T> Optional<T> text(String name, Function<String, T> value) {
        return required(name).flatMap(node -> text(node, name, value));
    }

    /** A required word out of a closed list. */
    <T> Optional<T> choice(String name, Function<String, Optional<T>> value, List<String> choices) {
        return required(name).flatMap(node -> choice(node, name, value, choices));
    }

    /** The word of a node, out of a closed list. */
    <T> Optional<T> choice(Node node, String name, Function<String, Optional<T>> value, List<String> choices) {
        return text(node, name, Function.identity()).flatMap(word -> {
            Optional<T> chosen = value.apply(word);
            if (chosen.isEmpty()) {
                problems.add(
                        node,
                        "Field " + name + " cannot be " + Checks.quoted(word) + ".",
                        "Choose " + String.join(" or ", choices) + ".");
            }
            return chosen;
        });
    }

    /** An optional true or false; an absent one is false. */
    Optional<Boolean> flag(String name) {
        Optional<Node> node = optional(name);
        if (node.isEmpty()) {
            return Optional.of(false);
        }
        if (node.get() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.parseBoolean(scalar.getValue()));
        }
        problems.add(
                node.get(),
                "Field " + name + " must be true or false, not " + kind(node.get()) + ".",
                "Write true or false, without quotes.");
        return Optional.empty();
    }

    /** A required whole number, made into a value whose constructor may refuse it. */
    <T> Optional<T> number(String name, Function<Integer, T> value) {
        return required(name).flatMap(node -> number(node, name, value));
    }

    /** The whole number of a node, made into a value whose constructor may refuse it. */
    <T> Optional<T> number(Node node, String name, Function<Integer, T> value) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.INT)) {
            problems.add(node, "Field " + name + " must be a whole number, not " + kind(node) + ".", "Write e.g. 1.");
            return Optional.empty();
        }
        try {
            return accepted(node, () -> value.apply(Integer.parseInt(scalar.getValue())));
        } catch (NumberFormatException tooBig) {
            problems.add(
                    node,
                    "Field " + name + " has the number " + Checks.quoted(scalar.getValue())
                            + ", which is out of range.",
                    "Write a smaller number, in decimal digits.");
            return Optional.empty();
        }
    }

    /** An optional list; an absent one is empty, and an item that is refused is left out with its problem noted. */
    <T> List<T> list(String name, Function<Node, Optional<T>> item) {
        Optional<Node> node = optional(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            problems.add(
                    node.get(),
                    "Field " + name + " must be a list, not " + kind(node.get()) + ".",
                    "Write [] for none, or one item a line after a hyphen.");
            return List.of();
        }
        Optional<Refusal> tooMany =
                Checks.tooMany("Items of " + name, sequence.getValue().size());
        if (tooMany.isPresent()) {
            problems.add(sequence, tooMany.get());
            return List.of();
        }
        Set<T> items = new LinkedHashSet<>();
        for (Node entry : sequence.getValue()) {
            Optional<T> value = item.apply(entry);
            if (value.isPresent() && !items.add(value.get())) {
                problems.add(entry, "This item of " + name + " is listed twice.", "Keep one of the two.");
            }
        }
        return List.copyOf(items);
    }

    /** The text of a node, made into a value whose constructor may refuse it. */
    <T> Optional<T> text(Node node, String name, Function<String, T> value) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return accepted(node, () -> value.apply(scalar.getValue()));
        }
        problems.add(
                node,
                "Field " + name + " must be text, not " + kind(node) + ".",
                node.getNodeType() == NodeType.SCALAR ? "Put it in double quotes." : "Write one word or sentence.");
        return Optional.empty();
    }

    /** What the supplier gives; a value that refuses becomes a problem at the node. */
    <T> Optional<T> accepted(Node node, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValueException invalid) {
            problems.add(node, invalid.refusal());
            return Optional.empty();
        }
    }

    Node node() {
        return mapping;
    }

    Problems problems() {
        return problems;
    }

    private static String kind(Node node) {
        return switch (node.getNodeType()) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            case ANCHOR -> "an anchor";
            case SCALAR -> scalarKind(node.getTag());
        };
    }

    private static String scalarKind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return "empty";
        }
        if (tag.equals(Tag.BOOL)) {
            return "true or false";
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return "a number";
        }
        return tag.equals(Tag.STR) ? "text" : "a value of type " + Checks.quoted(tag.getValue());
    }
}
