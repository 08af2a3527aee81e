package dev.slipway.portal.uikit;

import java.security.SecureRandom;
import java.util.Locale;

/** Number that a person reads from the screen and an operator finds in the log. */
public final class Reference {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new number of eight hexadecimal digits. */
    public static String next() {
        return String.format(Locale.ROOT, "%08x", RANDOM.nextInt());
    }
}
