package dev.slipway.manifest;

import java.util.Arrays;
import java.util.Optional;

/** The form in which a function is handed to Lambda. */
public enum PackageFormat {
    /** A zip: the default, up to 50 MB by the house's rule. */
    ZIP("zip"),
    /** A container image: for what does not fit into a zip; its cold starts are slower. */
    IMAGE("image");

    private final String keyword;

    PackageFormat(String keyword) {
        this.keyword = keyword;
    }

    /** The word that stands for it in {@code function.yaml}. */
    public String keyword() {
        return keyword;
    }

    /** The format of this word, if there is one. */
    public static Optional<PackageFormat> of(String keyword) {
        return Arrays.stream(values())
                .filter(format -> format.keyword.equals(keyword))
                .findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
