package dev.slipway.manifest;

/**
 * Something in a {@code function.yaml} that keeps it from being read.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong, as a sentence
 * @param hint what to do next, as a sentence; may be empty
 */
public record Problem(int line, int column, String message, String hint) {

    /** The problem on one line, e.g. for a terminal: {@code 4:3 message hint}. */
    @Override
    public String toString() {
        return (line + ":" + column + " " + message + " " + hint).strip();
    }
}
