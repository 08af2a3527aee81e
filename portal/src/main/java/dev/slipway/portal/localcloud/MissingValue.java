package dev.slipway.portal.localcloud;

/** A parameter or secret that a function declares and that has no value on this machine yet. */
public record MissingValue(Kind kind, String name) {

    /** What it is a value of. */
    public enum Kind {
        PARAMETER,
        SECRET
    }

    /** What is missing and where to enter it. */
    public String sentence() {
        return name + " has no value: enter it under Invoke → Local values.";
    }
}
