package dev.slipway.portal.localcloud;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a build gives: the zip that Lambda would be given, stored under its digest and never changed.
 *
 * @param digest SHA-256 of the zip, 64 hexadecimal digits
 * @param zip the file, holding {@code bootstrap}
 * @param zipBytes its size
 * @param bootstrap the executable itself, unpacked beside the zip
 */
public record Artefact(String digest, Path zip, long zipBytes, Path bootstrap) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Artefact {
        if (!isDigest(digest)) {
            throw new IllegalArgumentException(
                    "\"" + digest + "\" is no artefact's digest: 64 lower-case hexadecimal digits expected.");
        }
    }

    /** Whether a text has the form of a digest. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }
}
