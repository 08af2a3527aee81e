package dev.slipway.portal.promotion;

import java.util.regex.Pattern;

/** Digest of a release's zip file: SHA-256 in 64 lower-case hexadecimal digits. */
public record ArtefactDigest(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ArtefactDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is no digest of an artefact: SHA-256 in 64 lower-case hexadecimal digits expected.");
        }
    }

    /** The first digits, as people quote it: {@code sha256:7d1e}. */
    public String abbreviated() {
        return "sha256:" + value.substring(0, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
