package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestEditorPropertyTest {

    @Property(tries = 300)
    void anEditOfWhatWasWrittenEqualsWritingItAnew(
            @ForAll("manifests") Manifest from, @ForAll("manifests") Manifest to) {
        assertThat(edited(ManifestWriter.write(from), to)).isEqualTo(ManifestWriter.write(to));
    }

    @Property(tries = 300)
    void whatPeopleAddedSurvivesAnyEdit(
            @ForAll("manifests") Manifest from, @ForAll("manifests") Manifest to, @ForAll long seed) {
        String decorated = decorated(ManifestWriter.write(from), new Random(seed));
        String edited = edited(decorated, to);
        assertThat(ManifestParser.parseLeniently(edited))
                .isInstanceOfSatisfying(
                        ParsedManifest.Parsed.class,
                        parsed -> assertThat(parsed.manifest()).isEqualTo(to));
        assertThat(additions(edited)).containsExactlyElementsOf(additions(decorated));
    }

    @Property(tries = 300)
    void anotherMemorySizeChangesOneLine(@ForAll("manifests") Manifest from, @ForAll long seed) {
        String decorated = decorated(ManifestWriter.write(from), new Random(seed));
        int before = from.memory().megabytes();
        assertThat(edited(decorated, from.withMemory(new MemorySize(1769))))
                .isEqualTo(decorated.replaceFirst("(?m)^memory: " + before, "memory: 1769"));
    }

    @Property(tries = 300)
    void anEditThereAndBackGivesTheSameText(
            @ForAll("manifests") Manifest from, @ForAll("manifests") Manifest other, @ForAll long seed) {
        Manifest to = from.withTemplate(other.template()).withMemory(other.memory());
        String decorated = decorated(ManifestWriter.write(from), new Random(seed));
        assertThat(edited(edited(decorated, to), from)).isEqualTo(decorated);
    }

    @Property(tries = 300)
    void neverThrowsAndNeverWritesWhatWasNotAskedFor(
            @ForAll("manifests") Manifest from, @ForAll("manifests") Manifest to, @ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(decorated(ManifestWriter.write(from), random));
        String characters = ":{}[]&*!|>'\"%@`#,-? \n\t0a\u0000\uD83C";
        for (int change = random.nextInt(4); change >= 0; change--) {
            text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
        }
        switch (ManifestEditor.edit(text.toString(), manifest -> to)) {
            case ManifestEdit.Edited edited ->
                assertThat(ManifestParser.parseLeniently(edited.text()))
                        .isInstanceOfSatisfying(
                                ParsedManifest.Parsed.class,
                                parsed -> assertThat(parsed.manifest()).isEqualTo(to));
            case ManifestEdit.Refused refused -> assertThat(refused.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Manifest> manifests() {
        return AnyManifest.manifests();
    }

    private static String edited(String text, Manifest to) {
        return switch (ManifestEditor.edit(text, manifest -> to)) {
            case ManifestEdit.Edited edited -> edited.text();
            case ManifestEdit.Refused refused -> throw new AssertionError(refused.reason() + "\n" + text);
        };
    }

    /** The text with comments, blank lines and fields of a newer release at places where people put them. */
    private static String decorated(String text, Random random) {
        var decorated = new ArrayList<String>();
        int number = 0;
        for (String line : text.lines().toList()) {
            if (random.nextInt(4) == 0) {
                decorated.add(" ".repeat(random.nextInt(5)) + "# note " + number++ + " \uD83C\uDF89");
            }
            if (random.nextInt(6) == 0) {
                decorated.add("");
            }
            if (random.nextInt(8) == 0 && line.matches("[a-z].*")) {
                decorated.add("x-newer-" + number + ": {of: [a, later], release: " + number++ + "}");
            }
            decorated.add(line + (random.nextInt(4) == 0 ? "   # beside" : ""));
        }
        String lineBreak = random.nextInt(3) == 0 ? "\r\n" : "\n";
        return (random.nextInt(5) == 0 ? "\uFEFF" : "")
                + String.join(lineBreak, decorated)
                + (random.nextInt(3) == 0 ? "" : lineBreak);
    }

    /** What {@link #decorated} added, apart from comments beside what may go. */
    private static List<String> additions(String text) {
        return text.lines()
                .filter(line -> line.matches("\uFEFF?\\s*(# note|x-newer).*"))
                .toList();
    }
}
