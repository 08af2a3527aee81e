package dev.slipway.manifest;

import java.util.List;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Changes what a {@code function.yaml} says and leaves the rest of its text as people wrote it: comments, order, blank
 * lines, quotes, and fields of a newer Slipway.
 */
public final class ManifestEditor {

    private ManifestEditor() {}

    /**
     * The text after this change of what it says, e.g. {@code manifest -> manifest.withMemory(new MemorySize(512))}.
     *
     * <p>The result has been read again: it says exactly what was wanted, or the change is refused. A value that the
     * change cannot make (an {@link InvalidValueException}) refuses it, too. Never throws otherwise, however odd the text.
     */
    public static ManifestEdit edit(String text, UnaryOperator<Manifest> change) {
        return switch (ManifestParser.parseLeniently(text)) {
            case ParsedManifest.Invalid invalid ->
                new ManifestEdit.Refused(invalid.problems().stream()
                        .map(problem -> Manifest.FILE_NAME + ":" + problem)
                        .toList());
            case ParsedManifest.Parsed parsed -> edit(text, parsed, change);
        };
    }

    private static ManifestEdit edit(String text, ParsedManifest.Parsed parsed, UnaryOperator<Manifest> change) {
        Manifest wanted;
        try {
            wanted = change.apply(parsed.manifest());
        } catch (InvalidValueException invalid) {
            return new ManifestEdit.Refused(List.of(invalid.refusal().message()));
        }
        if (wanted.equals(parsed.manifest())) {
            return new ManifestEdit.Edited(text, wanted);
        }
        try {
            String edited = TreeEdit.of(text, root(text), ManifestTree.of(parsed.manifest()), ManifestTree.of(wanted));
            if (says(edited, wanted, parsed.notices())) {
                return new ManifestEdit.Edited(edited, wanted);
            }
            return unsafe("the result would not say what was asked for");
        } catch (UneditableException uneditable) {
            return unsafe(String.valueOf(uneditable.getMessage()));
        }
    }

    private static MappingNode root(String text) {
        return SafeYaml.read(text, new Problems())
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseThrow(() -> new UneditableException("it is no mapping"));
    }

    private static boolean says(String text, Manifest wanted, List<Problem> notices) {
        return ManifestParser.parseLeniently(text) instanceof ParsedManifest.Parsed parsed
                && parsed.manifest().equals(wanted)
                && messages(parsed.notices()).equals(messages(notices));
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static ManifestEdit unsafe(String why) {
        return new ManifestEdit.Refused(
                List.of(Manifest.FILE_NAME + " cannot be changed without disturbing how it is written, because " + why
                        + ": make the change by hand, one field a line."));
    }
}
