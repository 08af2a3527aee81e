package dev.slipway.portal.uikit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Language that a {@link CodeBlock} colours its text for. */
public enum CodeLanguage {
    RUST("rust", ".rs"),
    JAVA("java", ".java"),
    YAML("yaml", ".yaml", ".yml"),
    TOML("ini", ".toml", "cargo.lock"),
    JSON("json", ".json"),
    PROTOBUF("protobuf", ".proto"),
    SHELL("bash", ".sh"),
    MARKDOWN("markdown", ".md"),
    MAKE("makefile", "makefile"),
    DIFF("diff", ".diff", ".patch"),
    PLAIN("");

    private final String grammar;
    private final List<String> endings;

    CodeLanguage(String grammar, String... endings) {
        this.grammar = grammar;
        this.endings = List.of(endings);
    }

    /** The language of a file by its name or path; {@link #PLAIN} where it is not known. */
    public static CodeLanguage ofFile(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.endings.stream().anyMatch(name::endsWith))
                .findFirst()
                .orElse(PLAIN);
    }

    String grammar() {
        return grammar;
    }
}
