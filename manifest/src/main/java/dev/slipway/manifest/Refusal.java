package dev.slipway.manifest;

/**
 * The reason why a value is not accepted, in words for the person who typed it.
 *
 * @param problem what is wrong, and with which value; no full stop
 * @param advice what to do next; no full stop
 */
public record Refusal(String problem, String advice) {

    /** Both parts as one sentence, ready to be shown beside a field. */
    public String message() {
        return problem + ": " + advice + ".";
    }
}
