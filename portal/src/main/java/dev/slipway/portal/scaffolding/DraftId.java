package dev.slipway.portal.scaffolding;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Random name of a draft, as it stands in the address. */
public record DraftId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    public DraftId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no draft: start a new function.");
        }
    }

    static DraftId random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new DraftId(HexFormat.of().formatHex(bytes));
    }

    /** Whether a text has the form of a draft's name. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
