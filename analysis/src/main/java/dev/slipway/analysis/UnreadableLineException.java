package dev.slipway.analysis;

import java.nio.charset.StandardCharsets;

/** Signal inside the parser that a platform line breaks its form; it never leaves the package. */
final class UnreadableLineException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 40;
    /** No character takes more bytes than this in UTF-8. */
    private static final int WIDEST = 4;

    UnreadableLineException(String reason) {
        super(reason, null, false, false);
    }

    /** Shortens what stood in the line and makes control characters visible, so that a reason stays one short line. */
    static String quoted(String found) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(found.length(), EXCERPT); i++) {
            char c = found.charAt(i);
            quoted.append(Character.isISOControl(c) ? '\ufffd' : c);
        }
        return quoted.append(found.length() > EXCERPT ? "…\"" : "\"").toString();
    }

    static String quoted(byte[] line, int from, int to) {
        int length = Math.min(to - from, (EXCERPT + 1) * WIDEST);
        return quoted(new String(line, from, length, StandardCharsets.UTF_8));
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
