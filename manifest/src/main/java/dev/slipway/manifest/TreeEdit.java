package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the parts of a text that must change so that it says something else; all other parts are never looked at. */
final class TreeEdit {

    private final SourceText source;
    private final Patches patches = new Patches();

    private TreeEdit(SourceText source) {
        this.source = source;
    }

    /**
     * The text with those fields changed in which the two trees differ.
     *
     * @param root what the text says, of which {@code before} is the part that Slipway understands
     * @throws UneditableException if the text has a form in which that is not possible
     */
    static String of(String text, MappingNode root, YamlValue.Fields before, YamlValue.Fields after) {
        var source = new SourceText(text);
        if (text.endsWith("\n")) {
            return edited(source, root, before, after);
        }
        String ended = edited(new SourceText(text + source.lineBreak()), root, before, after);
        return ended.substring(0, ended.length() - source.lineBreak().length());
    }

    private static String edited(SourceText source, MappingNode root, YamlValue.Fields before, YamlValue.Fields after) {
        var edit = new TreeEdit(source);
        edit.mapping(root, before, after);
        return edit.patches.appliedTo(source.text());
    }

    private void mapping(MappingNode node, YamlValue.Fields before, YamlValue.Fields after) {
        Map<String, NodeTuple> entries = entries(node);
        List<String> names = List.copyOf(entries.keySet());
        List<Boolean> stays = new ArrayList<>();
        for (String name : names) {
            boolean goes = before.fields().containsKey(name) && !after.fields().containsKey(name);
            stays.add(!goes);
        }
        List<Integer> places = new ArrayList<>();
        List<Siblings.Addition> additions = new ArrayList<>();
        int last = -1;
        int indent = SourceText.column(node);
        for (Map.Entry<String, YamlValue> wanted : after.fields().entrySet()) {
            String name = wanted.getKey();
            Optional<YamlValue> said = Optional.ofNullable(before.fields().get(name));
            if (entries.containsKey(name)) {
                last = names.indexOf(name);
                if (!said.equals(Optional.of(wanted.getValue()))) {
                    value(node, entries.get(name), said.orElse(wanted.getValue()), wanted.getValue());
                }
            } else if (!said.equals(Optional.of(wanted.getValue()))) {
                places.add(last);
                additions.add(new Siblings.Addition(
                        YamlText.field(indent, name, wanted.getValue()),
                        name + ": " + YamlText.inline(wanted.getValue())));
            }
        }
        siblings(node, entries.values().stream().map(this::range).toList()).change(stays, places, additions);
    }

    private void value(MappingNode parent, NodeTuple entry, YamlValue before, YamlValue after) {
        Node node = entry.getValueNode();
        if (node instanceof MappingNode mapping
                && before instanceof YamlValue.Fields said
                && after instanceof YamlValue.Fields wanted) {
            mapping(mapping, said, wanted);
        } else if (node instanceof SequenceNode list
                && before instanceof YamlValue.Items said
                && after instanceof YamlValue.Items wanted) {
            list(parent, entry, list, said.values(), wanted.values());
        } else if (node instanceof ScalarNode && !(after instanceof YamlValue.Items)) {
            scalar(parent, node, after);
        } else {
            throw new UneditableException("a field holds what it did not hold before");
        }
    }

    private void scalar(MappingNode parent, Node node, YamlValue after) {
        if (after instanceof YamlValue.Fields) {
            throw new UneditableException("a field holds what it did not hold before");
        }
        String text = SourceText.isBlock(parent) ? YamlText.block(after) : YamlText.inline(after);
        patches.replace(source.start(node), source.end(node), text);
    }

    private void list(
            MappingNode parent, NodeTuple entry, SequenceNode node, List<YamlValue> before, List<YamlValue> after) {
        List<KeptItems.Kept> kept = KeptItems.of(before, after);
        kept.forEach(
                pair -> item(node.getValue().get(pair.before()), before.get(pair.before()), after.get(pair.after())));
        if (SourceText.isBlock(node) && after.isEmpty()) {
            patches.insert(colon(entry) + 1, " []");
        }
        if (SourceText.isBlock(parent) && !SourceText.isBlock(node) && before.isEmpty()) {
            open(entry, after);
            return;
        }
        int indent = SourceText.column(node);
        List<Boolean> stays = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int place = i;
            stays.add(kept.stream().anyMatch(pair -> pair.before() == place));
        }
        List<Integer> places = new ArrayList<>();
        List<Siblings.Addition> additions = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < after.size(); i++) {
            int place = i;
            Optional<KeptItems.Kept> old =
                    kept.stream().filter(pair -> pair.after() == place).findFirst();
            if (old.isPresent()) {
                last = old.get().before();
            } else {
                places.add(last);
                additions.add(new Siblings.Addition(
                        List.of(YamlText.item(indent, after.get(i))), YamlText.inline(after.get(i))));
            }
        }
        siblings(node, node.getValue().stream().map(item -> range(node, item)).toList())
                .change(stays, places, additions);
    }

    private void item(Node node, YamlValue before, YamlValue after) {
        if (before.equals(after)) {
            return;
        }
        if (node instanceof MappingNode mapping
                && before instanceof YamlValue.Fields said
                && after instanceof YamlValue.Fields wanted) {
            mapping(mapping, said, wanted);
        } else {
            throw new UneditableException("an item holds what it did not hold before");
        }
    }

    /** Makes lines of an empty list's brackets; a comment behind them stays on the field's line. */
    private void open(NodeTuple entry, List<YamlValue> items) {
        int indent = SourceText.column(entry.getKeyNode()) + 2;
        int end = source.end(entry.getValueNode());
        patches.remove(colon(entry) + 1, end);
        for (YamlValue item : items) {
            patches.insert(source.nextLine(end), YamlText.item(indent, item) + source.lineBreak());
        }
    }

    private int colon(NodeTuple entry) {
        int colon = source.text().indexOf(':', source.end(entry.getKeyNode()));
        if (colon < 0) {
            throw new UneditableException("a field has no colon");
        }
        return colon;
    }

    private Siblings siblings(Node parent, List<Siblings.Range> ranges) {
        return SourceText.isBlock(parent)
                ? new BlockSiblings(source, patches, ranges)
                : new InlineSiblings(
                        source,
                        patches,
                        ranges,
                        source.text().indexOf(parent instanceof MappingNode ? '{' : '[', source.start(parent)));
    }

    private Siblings.Range range(NodeTuple entry) {
        return new Siblings.Range(source.start(entry.getKeyNode()), source.end(entry));
    }

    private Siblings.Range range(SequenceNode list, Node item) {
        int start = source.start(item);
        if (SourceText.isBlock(list)) {
            start = source.before(start);
            if (source.text().charAt(start) != '-') {
                throw new UneditableException("an item does not stand beside its hyphen");
            }
        }
        return new Siblings.Range(start, source.end(item));
    }

    private static Map<String, NodeTuple> entries(MappingNode node) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new UneditableException("a field's name is no text");
            }
            entries.put(key.getValue(), entry);
        }
        return entries;
    }
}
