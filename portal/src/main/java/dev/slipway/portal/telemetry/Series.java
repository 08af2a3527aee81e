package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import java.util.Optional;

/** Which figures a page shows; two series are never mixed. */
public enum Series {
    AWS("aws", "AWS", Source.AWS),
    LOCAL("local", "Local cloud", Source.LOCAL),
    /** What a person exported and brought. */
    IMPORT("import", "Imported logs", Source.IMPORTED),
    /** What the function really wrote on another machine, shipped with the portal. */
    SAMPLE("sample", "Recorded sample", Source.SAMPLE),
    /** The published init durations of a Rust function that has nothing to do with this one. */
    PUBLIC("public", "Public series: lambda-perf, Rust arm64", Source.SAMPLE);

    private final String id;
    private final String label;
    private final Source source;

    Series(String id, String label, Source source) {
        this.id = id;
        this.label = label;
        this.source = source;
    }

    /** The series with this id, if there is one. */
    public static Optional<Series> of(String id) {
        for (Series series : values()) {
            if (series.id.equals(id)) {
                return Optional.of(series);
            }
        }
        return Optional.empty();
    }

    static Series of(Source source) {
        return switch (source) {
            case AWS -> AWS;
            case LOCAL -> LOCAL;
            case SAMPLE -> SAMPLE;
            case IMPORTED -> IMPORT;
        };
    }

    /** How it stands in addresses. */
    public String id() {
        return id;
    }

    /** What it is called on screen. */
    public String label() {
        return label;
    }

    /** Whether these figures were measured elsewhere and must be called a sample. */
    public boolean sample() {
        return source == Source.SAMPLE;
    }

    /** Whether its figures go on by themselves; a sample and an import end with their own last hour. */
    public boolean live() {
        return this == AWS || this == LOCAL;
    }

    /** Where its figures come from. */
    public Source source() {
        return source;
    }
}
