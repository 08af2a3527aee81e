package dev.slipway.portal.sourcecontrol;

import java.util.Map;

/** The seed of a new catalog, for tests that work on the real workspace. */
public final class Seeds {

    private Seeds() {}

    /** Content by path. */
    public static Map<String, byte[]> packed() {
        return new PackedSeed().files();
    }
}
