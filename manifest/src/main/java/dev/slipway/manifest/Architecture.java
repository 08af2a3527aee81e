package dev.slipway.manifest;

import java.util.Arrays;
import java.util.Optional;

/** The processor that a function runs on. */
public enum Architecture {
    /** Graviton: the default, and the cheaper of the two. */
    ARM64("arm64"),
    /** Intel and AMD. */
    X86_64("x86_64");

    private final String keyword;

    Architecture(String keyword) {
        this.keyword = keyword;
    }

    /** The word that stands for it in {@code function.yaml} and in Lambda's API. */
    public String keyword() {
        return keyword;
    }

    /** The architecture of this word, if there is one. */
    public static Optional<Architecture> of(String keyword) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.keyword.equals(keyword))
                .findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
