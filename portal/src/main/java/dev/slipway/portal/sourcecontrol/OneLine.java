package dev.slipway.portal.sourcecontrol;

/** Text that fits on one line of a commit: what breaks a line or hides its direction is taken for dangerous. */
final class OneLine {

    private OneLine() {}

    /** The text with everything dangerous made into single spaces, without spaces around it. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(c -> isDangerous(c) ? ' ' : c).forEach(line::appendCodePoint);
        return line.toString().replaceAll(" {2,}", " ").strip();
    }

    static boolean fits(String text) {
        return text.codePoints().noneMatch(OneLine::isDangerous);
    }

    private static boolean isDangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // These reorder what a reader sees of the line.
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            default -> false;
        };
    }
}
