package dev.slipway.manifest.deployed;

/** What an alarm of a function watches. */
public enum AlarmKind {
    /** Invocations that ended with an error. */
    ERRORS("errors"),
    /** Invocations that found no environment free. */
    THROTTLES("throttles"),
    /** The slowest hundredth of the cold starts. */
    SLOW_INIT("slow-init"),
    /** How far the function is behind its stream; only functions that read one have it. */
    ITERATOR_AGE("iterator-age"),
    /** Messages, events or changes that failed for good and wait for a person; a function behind HTTP has no such queue. */
    DEAD_LETTERS("dead-letters");

    private final String suffix;

    AlarmKind(String suffix) {
        this.suffix = suffix;
    }

    /** Whether a release that raises it is rolled back: what waits in a queue may be older than the release. */
    public boolean condemnsRelease() {
        return this != DEAD_LETTERS;
    }

    String suffix() {
        return suffix;
    }
}
