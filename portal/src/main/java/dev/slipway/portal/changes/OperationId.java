package dev.slipway.portal.changes;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identity of an operation: 32 random hexadecimal digits, as they stand in its commit's trailer and in its address. */
public record OperationId(String value) {
    /** Key of the trailer that names the operation in its commit. */
    public static final String TRAILER = "Slipway-Operation";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public OperationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "This is no operation id: 32 hexadecimal digits expected, and here are " + value.length() + ".");
        }
    }

    /** Whether this text is an id, of an operation that exists or not. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** A new id that nobody can guess. */
    public static OperationId random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new OperationId(HexFormat.of().formatHex(bytes));
    }

    /** Where the portal shows the operation, relative to the portal's root. */
    public String address() {
        return "operations/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
