package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;

/** Step of one subject's series, and whether it is the subject's own. */
public record Regression(String subject, Architecture architecture, Step step, Kind kind) {

    /** What changed. */
    public enum Kind {
        /** Something of the subject's own: a release of it, or of its runtime. */
        RELEASE,
        /** Something that most subjects of the same architecture share. */
        PLATFORM
    }
}
