package dev.slipway.manifest;

/** Writes {@code function.yaml}: the same manifest always gives the same text, which reads back as the same manifest. */
public final class ManifestWriter {

    /** The second line is for editors: they complete and check the file by the schema that every catalog has. */
    private static final String HEADER = """
            # What this function is; the portal and the pipeline read this file.
            # yaml-language-server: $schema=../../%s
            """.formatted(ManifestSchema.PATH);

    private ManifestWriter() {}

    /** The file's text, ending in a line feed. */
    public static String write(Manifest manifest) {
        var text = new StringBuilder(HEADER);
        ManifestTree.of(manifest)
                .fields()
                .forEach((name, value) -> YamlText.field(0, name, value)
                        .forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }
}
