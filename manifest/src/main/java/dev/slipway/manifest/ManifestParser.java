package dev.slipway.manifest;

import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads {@code function.yaml} and says, line by line, what keeps a text from being one. */
public final class ManifestParser {

    private ManifestParser() {}

    /**
     * The manifest of this text, or every problem that it has, for whoever acts on all that it says: a field that this
     * release does not know is a problem. Never throws, however hostile the text.
     */
    public static ParsedManifest parse(String text) {
        return parse(text, new Problems());
    }

    /**
     * The same for whoever shows or changes a part of it: a field that may be a newer release's is no problem but a
     * notice. One that looks misspelt, or that belongs to another place, stays a problem.
     */
    public static ParsedManifest parseLeniently(String text) {
        return parse(text, Problems.lenient());
    }

    private static ParsedManifest parse(String text, Problems problems) {
        Optional<Manifest> manifest = SafeYaml.read(text, problems)
                .filter(root -> isUnderstood(root, problems))
                .flatMap(root -> Fields.of(root, "A manifest", ManifestForm.ROOT, problems))
                .flatMap(ManifestParser::manifest);
        return problems.isEmpty() && manifest.isPresent()
                ? new ParsedManifest.Parsed(manifest.get(), problems.notices())
                : new ParsedManifest.Invalid(problems.byLine());
    }

    /** Asks for the schema first: of a file in another form nothing else can be said. */
    private static boolean isUnderstood(Node root, Problems problems) {
        if (!(root instanceof MappingNode mapping)) {
            return true;
        }
        Optional<Node> schema = mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("schema"))
                .map(entry -> entry.getValueNode())
                .findFirst();
        if (schema.isEmpty()
                || !(schema.get() instanceof ScalarNode number)
                || !number.getTag().equals(Tag.INT)
                || number.getValue().equals(Integer.toString(Manifest.SCHEMA))) {
            return true;
        }
        boolean newer = !number.getValue().startsWith("-") && !number.getValue().equals("0");
        problems.add(
                number,
                newer
                        ? "schema %s is newer than this Slipway understands (%d)."
                                .formatted(number.getValue(), Manifest.SCHEMA)
                        : "There is no schema " + number.getValue() + ".",
                newer ? "Upgrade the portal." : "Write schema: " + Manifest.SCHEMA + ".");
        return false;
    }

    private static Optional<Manifest> manifest(Fields root) {
        root.number("schema", Function.identity());
        Optional<Identity> identity = identity(root);
        Optional<Trigger> trigger = root.required("trigger").flatMap(node -> TriggerReader.read(node, root.problems()));
        Optional<Sizing> sizing = SizingReader.read(root);
        Optional<Needs> needs = NeedsReader.read(root);
        Optional<TemplateRef> template = root.required("template").flatMap(node -> template(root, node));
        if (identity.isEmpty() || trigger.isEmpty() || sizing.isEmpty() || needs.isEmpty() || template.isEmpty()) {
            return Optional.empty();
        }
        // The time-out is all that the manifest as a whole can refuse.
        Node timeout = root.optional("timeout").orElse(root.node());
        return root.accepted(
                timeout, () -> new Manifest(identity.get(), trigger.get(), sizing.get(), needs.get(), template.get()));
    }

    private static Optional<Identity> identity(Fields root) {
        Optional<FunctionName> name = root.text("name", FunctionName::new);
        Optional<TeamName> owner = root.text("owner", TeamName::new);
        Optional<Description> description = root.text("description", Description::new);
        return name.isPresent() && owner.isPresent() && description.isPresent()
                ? Optional.of(new Identity(name.get(), owner.get(), description.get()))
                : Optional.empty();
    }

    private static Optional<TemplateRef> template(Fields root, Node node) {
        return Fields.of(node, "The template", ManifestForm.TEMPLATE, root.problems())
                .flatMap(fields -> {
                    Optional<String> name = fields.text("name", text -> {
                        Checks.demand(TemplateRef.check(text));
                        return text;
                    });
                    Optional<SemanticVersion> version = fields.text("version", SemanticVersion::of);
                    return name.flatMap(n -> version.map(v -> new TemplateRef(n, v)));
                });
    }
}
