package dev.slipway.manifest.deployed;

/** What an alarm of a function watches; a release that raises one is rolled back. */
public enum AlarmKind {
    /** Invocations that ended with an error. */
    ERRORS("errors"),
    /** Invocations that found no environment free. */
    THROTTLES("throttles"),
    /** The slowest hundredth of the cold starts. */
    SLOW_INIT("slow-init"),
    /** How far the function is behind its stream; only functions that read one have it. */
    ITERATOR_AGE("iterator-age");

    private final String suffix;

    AlarmKind(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
